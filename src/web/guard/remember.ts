import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Editorial } from "../../corpus/editorial.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { ReaderDesk } from "../readerDesk.ts";
import type { ReaderEnv } from "../readerEnv.ts";

/** Characters of pages that are kept for whoever asks next; those of one state of the coverage go with it. */
const KEPT = 20_000_000;

interface Kept {
  readonly body: string;
  readonly type: string;
}

/**
 * Gives every page an ETag by the state of the coverage, answers 304 where the browser has it, and makes a page once for each
 * state. What depends on more than the coverage and what moderators have set must not go through here.
 */
export function remember({ snapshot, editorial, codeVersion }: ReaderDesk): MiddlewareHandler<ReaderEnv> {
  let state = "";
  let kept = new Map<string, Kept>();
  let size = 0;
  return async (context, next) => {
    const now = stateOf(snapshot(), editorial(), codeVersion);
    if (now !== state) {
      state = now;
      kept = new Map();
      size = 0;
    }
    const address = context.req.url.replace(/^[a-z]+:\/\/[^/]*/u, "");
    const etag = `"${digest(`${state} ${address}`)}"`;
    const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (context.req.header("if-none-match")?.includes(etag)) return context.body(null, 304, headers);
    const known = kept.get(address);
    if (known !== undefined) return context.body(known.body, 200, { ...headers, "Content-Type": known.type });
    await next();
    if (context.res.status !== 200 || context.res.headers.has("Cache-Control")) return undefined;
    const body = await context.res.clone().text();
    const type = context.res.headers.get("Content-Type") ?? "text/plain; charset=utf-8";
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    if (body.length > KEPT || state !== now || kept.has(address)) return undefined;
    size += body.length;
    kept.set(address, { body, type });
    for (const [oldest, { body: gone }] of kept) {
      if (size <= KEPT) break;
      size -= gone.length;
      kept.delete(oldest);
    }
    return undefined;
  };
}

const states = new WeakMap<Snapshot, { editorial: Editorial; state: string }>();

/** Names the coverage with what moderators have set, by what both hold. */
function stateOf(snapshot: Snapshot, editorial: Editorial, codeVersion: string): string {
  const known = states.get(snapshot);
  if (known?.editorial === editorial) return known.state;
  const retracted = (snapshot.retracted ?? []).map(({ id, hash }) => [id, hash]);
  const state = digest(
    JSON.stringify([codeVersion, snapshot.version, retracted, snapshot.problems, editorial]),
  );
  states.set(snapshot, { editorial, state });
  return state;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
