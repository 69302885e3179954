/** An error whose message is written for the person who caused it: it says what, where and the remedy. */
export class UserError extends Error {
  override readonly name = "UserError";
}
