import type { Inquiry } from "./inquiry.ts";

/**
 * A function that computes its value once per inquiry. The inquiry itself holds the values: V8 would keep the values of a
 * longer-lived `WeakMap`, with all they refer to, until its next full collection, long after the answer.
 */
export const oncePerInquiry =
  <Value>(compute: (inquiry: Inquiry) => Value): ((inquiry: Inquiry) => Value) =>
  (inquiry) => {
    const { known } = inquiry;
    if (!known.has(compute)) known.set(compute, compute(inquiry));
    return known.get(compute) as Value;
  };
