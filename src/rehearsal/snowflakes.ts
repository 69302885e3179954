/** Discord's epoch: the first millisecond of 2015. */
const EPOCH = 1_420_070_400_000n;

/** Creates a source of ids like Discord's: milliseconds since 2015 in the high bits, always increasing. */
export function snowflakes(clock: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Math.trunc(clock())) - EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}
