import { describeError } from "../discord/describeError.ts";
import { UserError } from "../errors.ts";

/** Why something failed, as fields for the log: the remedy if there is one, otherwise what was thrown. */
export const loggedReason = (error: unknown): object =>
  error instanceof UserError ? { reason: error.message } : { err: describeError(error) };
