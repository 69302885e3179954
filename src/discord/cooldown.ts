import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { UserError } from "../errors.ts";

/** Counts one use by a person; throws a `UserError` that says when to retry if they used too many. */
export type Cooldown = (userId: string) => Promise<void>;

/** Limits uses per person per minute; 0 for unlimited. */
export function createCooldown(perMinute: number): Cooldown {
  if (perMinute === 0) return async () => undefined;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (userId) => {
    try {
      await limiter.consume(userId);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new UserError(
        `You have used your ${perMinute} commands for this minute. Try again in ${seconds} s.`,
      );
    }
  };
}
