/** What happens to the next requests instead of, or around, their being served. */
export interface Fault {
  /** Such as `POST`; any if left out. */
  readonly method?: string;
  /** Looked for in the path after `/api/v10`; any if left out. */
  readonly path?: RegExp;
  /** How many requests it befalls; 1 if left out. */
  readonly times?: number;
  readonly what:
    | { readonly kind: "status"; readonly status: number }
    | { readonly kind: "rateLimited"; readonly retryAfterSeconds: number; readonly global?: boolean }
    | { readonly kind: "slow"; readonly milliseconds: number }
    /** The request is served at once, and its answer takes so long. */
    | { readonly kind: "answerLate"; readonly milliseconds: number }
    /** The connection closes before the request is served. */
    | { readonly kind: "dropped" }
    /** The request is served, but its answer never arrives. */
    | { readonly kind: "answerLost" };
}

/** Faults to come, in order. */
export interface FaultQueue {
  /** Adds a fault for coming requests. */
  add(fault: Fault): void;
  /** The fault that befalls this request, which uses it up by one. */
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
      return found.fault.what;
    },
  };
}
