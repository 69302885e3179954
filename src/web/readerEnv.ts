import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** What the reader's handlers find in their context; `incoming` is absent in tests without a network. */
export interface ReaderEnv {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: {
    /** Whether the response already has all of its headers. */
    readonly isReady?: boolean;
  };
}

export type ReaderContext = Context<ReaderEnv>;

/** A request header by its lower-case name, as Node.js has parsed it; hono would rebuild all of them for one. */
export function requestHeader(context: ReaderContext, name: string): string | undefined {
  const incoming = (context.env as ReaderEnv["Bindings"] | undefined)?.incoming;
  if (incoming === undefined) return context.req.header(name);
  const value = incoming.headers[name];
  return typeof value === "string" ? value : value?.join(", ");
}
