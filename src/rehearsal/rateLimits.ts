import { createHash } from "node:crypto";
import { limits } from "./limits.ts";

/** The number of requests that a kind of route allows in a number of seconds, per channel, token or route. */
interface Rule {
  readonly method: string;
  readonly path: RegExp;
  readonly limit: number;
  readonly seconds: number;
}

/** As observed at Discord; the first match counts. */
const rules: readonly Rule[] = [
  { method: "POST", path: /^\/channels\/(\d+)\/messages$/, limit: 5, seconds: 5 },
  { method: "DELETE", path: /^\/channels\/(\d+)\/messages\/\d+$/, limit: 5, seconds: 1 },
  { method: "PATCH", path: /^\/channels\/(\d+)\/messages\/\d+$/, limit: 5, seconds: 5 },
  { method: "GET", path: /^\/channels\/(\d+)\/messages/, limit: 10, seconds: 5 },
  { method: "PUT", path: /^\/applications\/(\d+)\/.*commands/, limit: 10, seconds: 20 },
  { method: "POST", path: /^\/webhooks\/\d+\/([^/]+)$/, limit: 10, seconds: 5 },
  { method: "PATCH", path: /^\/webhooks\/\d+\/([^/]+)\//, limit: 10, seconds: 5 },
];

/** The state of a request's bucket: headers for the response, and how long to wait if it is exhausted. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  readonly retryAfterSeconds?: number;
  readonly global?: boolean;
}

/** Counts requests in Discord's buckets; `isBot` requests also count towards the global limit. */
export function rateLimiter(clock: () => number): (method: string, path: string, isBot: boolean) => Verdict {
  const buckets = new Map<string, { used: number; resetAt: number }>();
  let second = { used: 0, resetAt: 0 };
  return (method, path, isBot) => {
    const now = clock();
    if (isBot) {
      if (now >= second.resetAt) second = { used: 0, resetAt: now + 1_000 };
      second.used += 1;
      if (second.used > limits.requestsPerSecond) {
        return { headers: {}, retryAfterSeconds: (second.resetAt - now) / 1_000, global: true };
      }
    }
    const rule = rules.find((candidate) => candidate.method === method && candidate.path.test(path));
    if (rule === undefined) return { headers: {} };
    const name = createHash("sha256").update(`${method} ${rule.path.source}`).digest("hex").slice(0, 32);
    const key = `${name}:${rule.path.exec(path)?.[1] ?? ""}`;
    let bucket = buckets.get(key);
    if (bucket === undefined || now >= bucket.resetAt) {
      for (const [other, { resetAt }] of buckets) if (now >= resetAt) buckets.delete(other);
      bucket = { used: 0, resetAt: now + rule.seconds * 1_000 };
      buckets.set(key, bucket);
    }
    bucket.used += 1;
    const resetAfter = (bucket.resetAt - now) / 1_000;
    return {
      headers: {
        "X-RateLimit-Limit": String(rule.limit),
        "X-RateLimit-Remaining": String(Math.max(0, rule.limit - bucket.used)),
        "X-RateLimit-Reset": (bucket.resetAt / 1_000).toFixed(3),
        "X-RateLimit-Reset-After": resetAfter.toFixed(3),
        "X-RateLimit-Bucket": name,
      },
      ...(bucket.used > rule.limit && { retryAfterSeconds: resetAfter }),
    };
  };
}
