import type { Line } from "../moderator.ts";

/** The permission without which a digest is posted all the same, and may be posted twice. */
export const MAY_NOT_READ = "Read Message History";

/** Says what the permissions that the bot lacks in the channel of a digest mean for it. */
export function lacksLines(lacks: readonly string[]): Line[] {
  return lacks.map((permission) =>
    permission === MAY_NOT_READ
      ? `The bot lacks ${permission} there: after a crash it cannot look whether a digest was posted, and may post it twice. Give it that permission.`
      : `The bot lacks ${permission} there, so the next digest will not come. Give it that permission.`,
  );
}
