import type { Inquiry } from "./inquiry.ts";

/**
 * A function of an inquiry that computes its value once for each. The inquiry itself holds the values: in a `WeakMap`, which lives
 * longer, V8 keeps them and all they refer to until it next looks through the whole heap, long after the answer.
 */
export const oncePerInquiry =
  <Value>(compute: (inquiry: Inquiry) => Value): ((inquiry: Inquiry) => Value) =>
  (inquiry) => {
    const { known } = inquiry;
    if (!known.has(compute)) known.set(compute, compute(inquiry));
    return known.get(compute) as Value;
  };
