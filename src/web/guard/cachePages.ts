import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { LRUCache } from "lru-cache";
import type { Editorial } from "../../corpus/editorial.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { ReaderServices } from "../readerServices.ts";
import { requestHeader, type ReaderEnv } from "../readerEnv.ts";
import { securityHeaders } from "./headers.ts";

/** Bytes of cached pages; pages of an old state of the coverage are dropped with it. */
const KEPT = 20_000_000;

/** A finished page, ready to send. */
interface FinishedPage {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>> & { readonly ETag: string };
}

/**
 * Gives every page an ETag for the state of the coverage, answers 304 if the browser has it, and renders each page
 * once per state, for all who ask at the same time. Pages that depend on more than the coverage and moderators' changes must not use this.
 */
export function cachePages({
  snapshot,
  editorial,
  codeVersion,
}: ReaderServices): MiddlewareHandler<ReaderEnv> {
  let state = "";
  const kept = new LRUCache<string, FinishedPage>({
    maxSize: KEPT,
    sizeCalculation: ({ body }, address) => body.byteLength + address.length,
  });
  /** The ends of renderings in progress, by state and address. */
  const rendering = new Map<string, Promise<void>>();
  return async (context, next) => {
    const now = stateOf(snapshot(), editorial(), codeVersion);
    if (now !== state) {
      state = now;
      kept.clear();
    }
    const address = context.req.url.replace(/^[a-z]+:\/\/[^/]*/u, "");
    const work = `${now} ${address}`;
    const etag = kept.get(address)?.headers.ETag ?? `"${digest(work)}"`;
    const caching = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (requestHeader(context, "if-none-match")?.includes(etag) === true)
      return context.body(null, 304, caching);
    if (rendering.has(work)) await rendering.get(work);
    const known = kept.get(address);
    if (known !== undefined) {
      context.set("isReady", true);
      // Not through the context, which would rebuild the headers; that takes longer than all the rest.
      return new Response(known.body, { headers: known.headers });
    }
    let end = (): void => undefined;
    rendering.set(work, new Promise((resolve) => (end = resolve)));
    try {
      await next();
      if (context.res.status !== 200 || context.res.headers.has("Cache-Control")) return undefined;
      const body = new Uint8Array(await context.res.arrayBuffer());
      const headers = { ...Object.fromEntries(context.res.headers), ...securityHeaders, ...caching };
      if (state === now && body.byteLength + address.length <= KEPT) kept.set(address, { body, headers });
      // A set header is added to the existing ones, unless there were none.
      context.res = undefined;
      context.res = new Response(body, { headers });
      context.set("isReady", true);
      return undefined;
    } finally {
      rendering.delete(work);
      end();
    }
  };
}

const states = new WeakMap<Snapshot, { editorial: Editorial; state: string }>();

/** Identifies the coverage together with moderators' changes. */
function stateOf(snapshot: Snapshot, editorial: Editorial, codeVersion: string): string {
  const known = states.get(snapshot);
  if (known?.editorial === editorial) return known.state;
  const retracted = (snapshot.retracted ?? []).map(({ id, hash }) => [id, hash]);
  const state = digest(
    JSON.stringify([codeVersion, snapshot.version, snapshot.soFar, retracted, snapshot.problems, editorial]),
  );
  states.set(snapshot, { editorial, state });
  return state;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
