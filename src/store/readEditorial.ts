import type { Details } from "../corpus/article.ts";
import type { ArticleEditorial, Editorial } from "../corpus/editorial.ts";
import type { Connection, EditorialRow, NoteRow } from "./schema.ts";

/** Reads all moderators' changes. */
export async function readEditorial(db: Connection): Promise<Editorial> {
  const rows = await sortedRows(db).execute();
  const edited = withNotes(rows, await sortedNotes(db).execute());
  return Object.fromEntries(edited.map(({ row, set }) => [row.file, set]));
}

/** Reads moderators' changes to these files, each with its row. */
export async function readEditorialOf(db: Connection, files: readonly string[]): Promise<EditedRow[]> {
  if (files.length === 0) return [];
  const rows = await sortedRows(db).where("file", "in", files).execute();
  return withNotes(rows, await sortedNotes(db).where("file", "in", files).execute());
}

interface EditedRow {
  readonly row: EditorialRow;
  readonly set: ArticleEditorial;
}

/** Always in one order, because the archive's version is a hash of the changes. */
const sortedRows = (db: Connection) => db.selectFrom("editorial").selectAll().orderBy("file");

/** Corrections first, so that no later remark hides one. */
const sortedNotes = (db: Connection) =>
  db
    .selectFrom("editor_notes")
    .selectAll()
    .orderBy("corrects", "desc")
    .orderBy("at", "desc")
    .orderBy("id", "desc");

function withNotes(rows: readonly EditorialRow[], notes: readonly NoteRow[]): EditedRow[] {
  const byFile = new Map<string, NoteRow[]>(rows.map(({ file }) => [file, []]));
  for (const note of notes) byFile.get(note.file)?.push(note);
  return rows.map((row) => ({ row, set: editorialOf(row, byFile.get(row.file) ?? []) }));
}

function editorialOf(row: EditorialRow, notes: readonly NoteRow[]): ArticleEditorial {
  const retractedAt = retractedSince(row);
  const corrections = notes.filter(({ corrects }) => corrects === 1);
  const said = (corrections.length > 0 ? corrections : notes).map(({ at }) => at);
  return {
    details: JSON.parse(row.details) as Details,
    status: row.retracted !== null ? "retracted" : corrections.length > 0 ? "corrected" : "live",
    reason: row.retracted ?? "",
    notes: notes.map(({ note }) => note),
    updatedAt: retractedAt ?? (said.length === 0 ? row.updated_at : Math.max(...said)),
  };
}

/** When an article was retracted, in milliseconds since 1970; null unless it is. An earlier version recorded only the last change of any kind. */
export const retractedSince = ({ retracted, retracted_at, updated_at }: EditorialRow): number | null =>
  retracted === null ? null : (retracted_at ?? updated_at);
