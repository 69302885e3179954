/** An error whose message is written for the person who caused it: what is wrong, where, and how to fix it. */
export class UserError extends Error {
  override readonly name = "UserError";

  /** By name: `npm run ask` and what it loads of the whole program are built apart, so each has a class of its own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === "UserError";
  }
}
