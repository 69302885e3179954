import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** What the reader's handlers find in their context; `incoming` is absent where a test asks without a network. */
export interface ReaderEnv {
  readonly Bindings: Partial<HttpBindings>;
}

export type ReaderContext = Context<ReaderEnv>;
