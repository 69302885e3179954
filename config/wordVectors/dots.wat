;; The dot products of one row of signed bytes with others, 16 bytes at a time. A question multiplies millions of bytes.
(module
  (import "vectors" "memory" (memory 1))
  ;; own: address of the row; size: its bytes, a multiple of 16; rows: address of `count` addresses of other rows, each
  ;; of which is replaced by the dot product.
  (func (export "dots") (param $own i32) (param $size i32) (param $rows i32) (param $count i32)
    (local $end i32) (local $row i32) (local $at i32) (local $a v128) (local $b v128) (local $sum v128)
    (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $row (i32.load (local.get $rows)))
        (local.set $at (i32.const 0))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (loop $along
          (local.set $a (v128.load (i32.add (local.get $own) (local.get $at))))
          (local.set $b (v128.load (i32.add (local.get $row) (local.get $at))))
          (local.set $sum
            (i32x4.add (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $a)) (i16x8.extend_low_i8x16_s (local.get $b)))
                (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $a)) (i16x8.extend_high_i8x16_s (local.get $b))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $along (i32.lt_u (local.get $at) (local.get $size))))
        (i32.store (local.get $rows)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (br $next)))))
