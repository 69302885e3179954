/** A fault to inject into the next requests. */
export interface Fault {
  /** Such as `POST`; any method by default. */
  readonly method?: string;
  /** Matched against the path after `/api/v10`; any path by default. */
  readonly path?: RegExp;
  /** Number of requests it affects; 1 by default. */
  readonly times?: number;
  /** Called for each request that it affects, before the request is served. */
  readonly onRequest?: () => void;
  readonly what:
    | { readonly kind: "status"; readonly status: number }
    | { readonly kind: "rateLimited"; readonly retryAfterSeconds: number; readonly global?: boolean }
    | { readonly kind: "slow"; readonly milliseconds: number }
    /** The request is served immediately, but the response is delayed by this time. */
    | { readonly kind: "answerLate"; readonly milliseconds: number }
    /** The connection closes before the request is served. */
    | { readonly kind: "dropped" }
    /** The request is served, but the response never arrives. */
    | { readonly kind: "answerLost" };
}

/** Faults to come, in order. */
export interface FaultQueue {
  /** Adds a fault for later requests. */
  add(fault: Fault): void;
  /** The fault for this request, which counts against its number. */
  take(method: string, path: string): Fault["what"] | undefined;
}

/** An empty queue of faults. */
export function faultQueue(): FaultQueue {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, path) {
      const index = waiting.findIndex(
        ({ fault }) => (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
      );
      const found = waiting[index];
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left <= 0) waiting.splice(index, 1);
      found.fault.onRequest?.();
      return found.fault.what;
    },
  };
}
