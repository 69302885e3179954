import type { Details } from "../corpus/article.ts";
import { record } from "./audit.ts";
import { queueCorrections } from "./corrections.ts";
import { retractedSince } from "./readEditorial.ts";
import type { Connection, EditorialRow } from "./schema.ts";
import { serialiseChanges } from "./serialiseChanges.ts";

/** A moderator's change to one article. */
export type ArticleChange =
  | { readonly kind: "describe"; readonly details: Details }
  /** Sets exactly these details, and removes all others. */
  | { readonly kind: "undescribe"; readonly details: Details }
  | { readonly kind: "note"; readonly note: string; readonly corrects: boolean }
  /** Removes the note that the change with this id wrote. */
  | { readonly kind: "unnote"; readonly of: string }
  | { readonly kind: "retract"; readonly reason: string }
  | { readonly kind: "restore" };

/** Who changes which article, and when. */
export interface ChangeRequest {
  /** A unique id of the change in the log and in its corrections. */
  readonly id: string;
  readonly file: string;
  /** `Article.content`: the change applies to the same article under any name. */
  readonly content: string;
  readonly change: ArticleChange;
  readonly actor: string;
  /** The server whose log shows it. */
  readonly guild: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The reply to a message that cited the article and cannot be edited. */
  readonly notice: string;
}

/**
 * Applies a change to an article under every name it has had, logs it and queues corrections of every message that
 * cited it, in one transaction. Returns the number of messages to correct.
 */
export async function changeArticle(db: Connection, request: ChangeRequest): Promise<number> {
  const { id, file, content, change, actor, guild, at } = request;
  return db.transaction().execute(async (transaction) => {
    await serialiseChanges(transaction);
    const known = await transaction.selectFrom("editorial").selectAll().execute();
    const others = content === "" ? [] : known.filter((row) => row.content === content && row.file !== file);
    const own = known.find((row) => row.file === file);
    await changeFile(transaction, request, own);
    for (const row of others) await changeFile(transaction, { ...request, file: row.file }, row);
    const detail = detailOf(change);
    await record(transaction, { id, guild, at, actor, action: change.kind, target: file, detail });
    return queueCorrections(transaction, request, [file, ...others.map((row) => row.file)]);
  });
}

async function changeFile(
  db: Connection,
  { id, file, content, change, at, notice }: ChangeRequest,
  before: EditorialRow | undefined,
): Promise<void> {
  const after = { ...changed(before, change, at), updated_at: at, notice, content };
  await db
    .insertInto("editorial")
    .values({ file, ...after })
    .onConflict((conflict) => conflict.column("file").doUpdateSet(after))
    .execute();
  if (change.kind === "note")
    await db
      .insertInto("editor_notes")
      .values({ id: noteId(id, file), file, note: change.note, corrects: change.corrects ? 1 : 0, at })
      .execute();
  if (change.kind === "unnote")
    await db.deleteFrom("editor_notes").where("id", "=", noteId(change.of, file)).execute();
}

/** One change may write a note on an article under each of its names. */
const noteId = (change: string, file: string): string => `${change} ${file}`;

function changed(
  before: EditorialRow | undefined,
  change: ArticleChange,
  at: number,
): Pick<EditorialRow, "details" | "retracted" | "retracted_at"> {
  const { details, retracted } = before ?? { details: "{}", retracted: null };
  const same = { details, retracted, retracted_at: before === undefined ? null : retractedSince(before) };
  if (change.kind === "describe")
    return { ...same, details: JSON.stringify({ ...(JSON.parse(details) as Details), ...change.details }) };
  if (change.kind === "undescribe") return { ...same, details: JSON.stringify(change.details) };
  if (change.kind === "retract") return { details, retracted: change.reason, retracted_at: at };
  return change.kind === "restore" ? { details, retracted: null, retracted_at: null } : same;
}

function detailOf(change: ArticleChange): string {
  if (change.kind === "describe") return JSON.stringify(change.details);
  if (change.kind === "note") return change.note;
  return change.kind === "retract" ? change.reason : "";
}
