import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { UserError } from "../errors.ts";

/** Counts one use by a person; throws a `UserError` that says when to come back where they had too many. */
export type Cooldown = (userId: string) => Promise<void>;

/** A cooldown of so many uses a minute for each person; 0 lets everything through. */
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
        `That was ${perMinute} in one minute, which is as many as one person has. Go on in ${seconds} s.`,
      );
    }
  };
}
