import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** What the reader's handlers find in their context; `incoming` is absent where a test asks without a network. */
export interface ReaderEnv {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: {
    /** The response has all of its headers. */
    readonly isReady?: boolean;
  };
}

export type ReaderContext = Context<ReaderEnv>;

/** A header of a request, by its name in small letters, as Node has read it: hono would make all of them anew for one. */
export function requestHeader(context: ReaderContext, name: string): string | undefined {
  const incoming = (context.env as ReaderEnv["Bindings"] | undefined)?.incoming;
  if (incoming === undefined) return context.req.header(name);
  const value = incoming.headers[name];
  return typeof value === "string" ? value : value?.join(", ");
}
