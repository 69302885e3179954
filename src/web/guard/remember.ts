import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { LRUCache } from "lru-cache";
import type { Editorial } from "../../corpus/editorial.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { ReaderDesk } from "../readerDesk.ts";
import { requestHeader, type ReaderEnv } from "../readerEnv.ts";
import { securityHeaders } from "./headers.ts";

/** Bytes of pages that are kept for whoever asks next; those of one state of the coverage go with it. */
const KEPT = 20_000_000;

/** A page as it goes out, so that nothing is left to be made of it. */
interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>> & { readonly ETag: string };
}

/**
 * Gives every page an ETag by the state of the coverage, answers 304 where the browser has it, and makes a page once for each
 * state. What depends on more than the coverage and what moderators have set must not go through here.
 */
export function remember({ snapshot, editorial, codeVersion }: ReaderDesk): MiddlewareHandler<ReaderEnv> {
  let state = "";
  const kept = new LRUCache<string, Kept>({
    maxSize: KEPT,
    sizeCalculation: ({ body }, address) => body.byteLength + address.length,
  });
  return async (context, next) => {
    const now = stateOf(snapshot(), editorial(), codeVersion);
    if (now !== state) {
      state = now;
      kept.clear();
    }
    const address = context.req.url.replace(/^[a-z]+:\/\/[^/]*/u, "");
    const known = kept.get(address);
    const etag = known?.headers.ETag ?? `"${digest(`${state} ${address}`)}"`;
    const caching = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (requestHeader(context, "if-none-match")?.includes(etag) === true)
      return context.body(null, 304, caching);
    if (known !== undefined) {
      context.set("isReady", true);
      // Not through the context: it would make the headers anew, which takes longer than all the rest.
      return new Response(known.body, { headers: known.headers });
    }
    await next();
    if (context.res.status !== 200 || context.res.headers.has("Cache-Control")) return undefined;
    const body = new Uint8Array(await context.res.arrayBuffer());
    const headers = { ...Object.fromEntries(context.res.headers), ...securityHeaders, ...caching };
    if (state === now && body.byteLength + address.length <= KEPT) kept.set(address, { body, headers });
    // What is set is added to what was there, unless nothing was.
    context.res = undefined;
    context.res = new Response(body, { headers });
    context.set("isReady", true);
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
