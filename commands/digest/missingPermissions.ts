import type { Line } from "../../src/render/discord/moderatorMessage.ts";

/** The permission that a digest needs only to avoid double posts after a crash. */
export const MAY_NOT_READ = "Read Message History";

/** Explains what missing permissions in its channel mean for a digest. */
export function missingPermissionLines(lacks: readonly string[]): Line[] {
  return lacks.map((permission) =>
    permission === MAY_NOT_READ
      ? `The bot lacks ${permission} there. After a crash it cannot check whether a digest was posted, and may post it twice. Grant that permission.`
      : `The bot lacks ${permission} there, so it cannot post the next digest. Grant that permission.`,
  );
}
