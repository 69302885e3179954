/** An error whose message is written for the person who caused it: what is wrong, where, and how to fix it. */
export class UserError extends Error {
  override readonly name = "UserError";
}
