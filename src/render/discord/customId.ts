import { createHash } from "node:crypto";
import type { AnswerCommand } from "../../answer/reply/answer.ts";
import type { Question } from "../../answer/question/question.ts";

/** What a button asks for. `item` is the number of an excerpt, an article or a choice in the answer, from 0. */
export interface Press {
  readonly action: "page" | "context" | "article" | "share" | "pick" | "cite";
  /** Hash of command and question; the message must still contain the same ones. */
  readonly query: string;
  readonly page: number;
  readonly item: number;
  /** The first letters of `Snapshot.version`. */
  readonly version: string;
}

/** The version of the field layout; a button with another version gets "ask again". */
const LAYOUT = "1";
const VERSION_LETTERS = 12;
const QUERY_LETTERS = 10;
const form = /^1:(page|context|article|share|pick|cite):([\w-]{10}):(\d{1,4}):(\d{1,4}):([\w-]{1,12})$/;

/** Writes a button's state into its `custom_id`; at most 45 characters. */
export function writeCustomId({ action, query, page, item, version }: Press): string {
  return [LAYOUT, action, query, page, item, shortVersion(version)].join(":");
}

/** Reads a `custom_id`; `undefined` if it has another layout. */
export function readCustomId(customId: string): Press | undefined {
  const [, action, query, page, item, version] = form.exec(customId) ?? [];
  if (query === undefined || version === undefined) return undefined;
  return { action: action as Press["action"], query, page: Number(page), item: Number(item), version };
}

/** The part of a snapshot's version that a button stores. */
export function shortVersion(version: string): string {
  return version.replace(/[^\w-]/g, "").slice(0, VERSION_LETTERS) || "0";
}

/** Identifies a question in ten letters. */
export function queryId(command: AnswerCommand, { text, about, from, to }: Question): string {
  return createHash("sha256")
    .update(JSON.stringify([command, text, about, from, to]))
    .digest("base64url")
    .slice(0, QUERY_LETTERS);
}
