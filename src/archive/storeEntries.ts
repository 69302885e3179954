import { sql } from "kysely";
import { pack, type Plain } from "../library/held/pack.ts";
import type { Connection } from "../store/schema.ts";
import { addCounts } from "./addCounts.ts";
import type { ArchiveEntry } from "./entry.ts";

/** Stores articles, in a transaction that holds the write lock; earlier versions must have been removed. */
export async function storeEntries(
  db: Connection,
  entries: readonly ArchiveEntry[],
  version: number,
): Promise<void> {
  for (const entry of entries) await storeEntry(db, entry, version);
  await addCounts(
    db,
    entries.map(({ counted, isRetracted }) => ({ ...counted, articles: isRetracted ? 0 : 1 })),
    version,
  );
}

async function storeEntry(db: Connection, entry: ArchiveEntry, version: number): Promise<void> {
  const { file, id, content, hash, details, isRetracted, handles, postings, published, days } = entry;
  const counted = Buffer.from(pack(entry.counted as unknown as Plain));
  const { rows } = await sql<{ number: number }>`
    insert into archive_articles
      (file, id, content, hash, details, is_retracted, published, version, known, said, extraction, counted)
    values (${file}, ${id}, ${content}, ${hash}, ${details}, ${isRetracted}, ${published}, ${version},
      ${Buffer.from(entry.known)}, ${Buffer.from(entry.said)}, ${Buffer.from(entry.extraction)}, ${counted})
    returning number`.execute(db);
  const number = rows[0]?.number;
  await sql`insert into archive_postings select stem, ${number}::int, gain
    from unnest(${postings.map(({ stem }) => stem)}::text[], ${postings.map(({ gain }) => gain)}::real[]) as p (stem, gain)`.execute(
    db,
  );
  await sql`insert into archive_days select day, ${number}::int from unnest(${days}::text[]) as d (day)`.execute(
    db,
  );
  const keys = handles.flatMap((one) => one.keys.map((key) => ({ ...key, handle: one.handle })));
  await sql`insert into archive_keys select * from unnest(
      ${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[],
      ${keys.map(({ handle }) => handle)}::text[]) on conflict do nothing`.execute(db);
  await sql`insert into archive_handles select handle, ${number}::int, described, quoted from unnest(
      ${handles.map(({ handle }) => handle)}::text[], ${handles.map(({ described }) => described)}::int[],
      ${handles.map(({ quoted }) => quoted)}::int[]) as h (handle, described, quoted)`.execute(db);
}
