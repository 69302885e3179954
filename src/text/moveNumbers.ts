import type { Numbers } from "./sharedMemory.ts";

// Each loop runs for a whole index and is a function of its own: V8 compiles it within milliseconds, and only once. Inside a
// longer function it would be compiled again whenever anything else there changes its type.

/** Copies numbers to the start of `to`, each increased by `shift`. */
export function copyShifted(to: Numbers, from: Numbers, shift: number): void {
  for (let at = 0; at < from.length; at += 1) to[at] = (from[at] as number) + shift;
}

/** The same, but leaves -1 as it is. */
export function copyShiftedPlaces(to: Int32Array, from: Int32Array, shift: number): void {
  for (let at = 0; at < from.length; at += 1) {
    const place = from[at] as number;
    to[at] = place < 0 ? -1 : place + shift;
  }
}

/** Copies numbers to the start of `to`, each replaced by its entry in a table. */
export function copyThrough(to: Numbers, from: Numbers, table: Numbers): void {
  for (let at = 0; at < from.length; at += 1) to[at] = table[from[at] as number] as number;
}

/**
 * Copies numbers from place `at` on, each replaced by its entry in a table less 1, up to one whose entry is 0.
 *
 * @returns the place of that one, or the end
 */
export function copyKnown(to: Numbers, from: Numbers, table: Numbers, at: number): number {
  for (let place = at; place < from.length; place += 1) {
    const entry = table[from[place] as number] as number;
    if (entry === 0) return place;
    to[place] = entry - 1;
  }
  return from.length;
}

/** Fills an array with consecutive numbers. */
export function countFrom(first: number, array: Numbers): void {
  for (let at = 0; at < array.length; at += 1) array[at] = first + at;
}

/** The first place from `at` on whose number has a negative entry in a table, or the end. */
export function nextGone(numbers: Numbers, table: Int32Array, at: number): number {
  for (let place = at; place < numbers.length; place += 1)
    if ((table[numbers[place] as number] as number) < 0) return place;
  return numbers.length;
}

/** Copies places to the start of `to`, each replaced by its entry in a table; -1 stays. */
export function copyPlacesThrough(to: Int32Array, from: Int32Array, table: Int32Array): void {
  for (let at = 0; at < from.length; at += 1) {
    const place = from[at] as number;
    to[at] = place < 0 ? -1 : (table[place] as number);
  }
}
