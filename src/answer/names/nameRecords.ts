import { joinLists } from "../../text/joinLists.ts";
import { countFrom } from "../../text/moveNumbers.ts";
import { placesAmong } from "../../text/placesAmong.ts";
import { runsBetween } from "../../text/runsBetween.ts";
import { byFirstSight, type EntityDraft, inOrder, type Sightings } from "./entityDrafts.ts";
import { joinCompanies, type JoinedDrafts } from "./joinCompanies.ts";
import { entityOf, type MergedDraft, mergeDraft } from "./mergeDraft.ts";
import type { NamedEntity } from "./namedEntity.ts";

/** An entity, and the drafts that make it; the first has the name. */
export interface NameRecord {
  readonly entity: NamedEntity;
  readonly drafts: readonly [EntityDraft, ...EntityDraft[]];
  /** `MergedDraft.nameKey` of the first. */
  readonly nameKey: string;
}

/** The records of a directory in order of first appearance, and what the next ones reuse. */
export interface NameRecords {
  readonly records: readonly NameRecord[];
  readonly recordOf: Map<EntityDraft, NameRecord>;
  /** The drafts of companies named with their legal form, and of anything with such a name without it. */
  readonly companies: ReadonlySet<MergedDraft>;
}

/** The records, and how they differ from the previous ones. */
export interface PatchedRecords extends NameRecords {
  /** Previous place of a record -> its current place, or -1. */
  readonly places: Int32Array;
  /** Places of new records, ascending. */
  readonly added: readonly number[];
  readonly gone: readonly NameRecord[];
}

const recordOfDrafts = (merged: JoinedDrafts): NameRecord => {
  const [first, ...others] = merged;
  return {
    entity: others.length === 0 ? first.entity : entityOf(merged),
    drafts: [first.draft, ...others.map(({ draft }) => draft)],
    nameKey: first.nameKey,
  };
};

/** Drafts handled between two pauses. */
const AT_ONCE = 100;

/** Makes the records of drafts, given by id in order of first appearance, in steps. */
export function* nameRecords(drafts: ReadonlyMap<string, EntityDraft>): Generator<undefined, NameRecords> {
  const mergedOf = new Map<EntityDraft, MergedDraft>();
  for (const draft of drafts.values()) {
    if (!mergedOf.has(draft)) mergedOf.set(draft, mergeDraft(draft));
    if (mergedOf.size % AT_ONCE === 0) yield;
  }
  yield;
  const byId = new Map<string, MergedDraft>();
  for (const [id, draft] of drafts) byId.set(id, mergedOf.get(draft) as MergedDraft);
  const records = joinCompanies(byId).map(recordOfDrafts);
  const recordOf = new Map<EntityDraft, NameRecord>();
  for (const record of records) for (const draft of record.drafts) recordOf.set(draft, record);
  const bare = bareKeysOf(mergedOf.values());
  return {
    records,
    recordOf,
    companies: new Set([...mergedOf.values()].filter((one) => isOfCompany(one, bare))),
  };
}

/** Updates the records after drafts were removed and added, reusing the previous ones. */
export function patchRecords(
  { records, recordOf, companies: before }: NameRecords,
  gone: ReadonlySet<EntityDraft>,
  fresh: ReadonlySet<EntityDraft>,
): PatchedRecords {
  const merged = [...fresh].map(mergeDraft);
  const companies = companiesAfter(before, { records, gone, merged });
  const isJoined = new Set(companies);
  const joined = sameSet(companies, before) ? [] : joinCompanies(byIdInOrder(companies));
  const made = [...joined, ...merged.flatMap((one) => (isJoined.has(one) ? [] : [[one] as const]))].filter(
    (drafts) => !isRecord(recordOf.get(drafts[0].draft), drafts),
  );
  const left = new Set<NameRecord>();
  for (const draft of [...gone, ...made.flatMap((drafts) => drafts.map((one) => one.draft))]) {
    const record = recordOf.get(draft);
    if (record !== undefined) left.add(record);
    recordOf.delete(draft);
  }
  const added = made.map(recordOfDrafts).map((record) => ({ record, first: firstSightOf(record) }));
  for (const { record } of added) for (const draft of record.drafts) recordOf.set(draft, record);
  added.sort((a, b) => byFirstSight(a.first, b.first));
  return { recordOf, companies, gone: [...left], ...mergeIn(records, left, added) };
}

const bareKeysOf = (merged: Iterable<MergedDraft>): Set<string> =>
  new Set([...merged].flatMap(({ bareKey }) => bareKey ?? []));

const isOfCompany = ({ nameKey, bareKey }: MergedDraft, bare: ReadonlySet<string>): boolean =>
  bareKey !== undefined || bare.has(nameKey);

/** The remaining `NameRecords.companies`, and new ones; may include some whose company is gone. */
function companiesAfter(
  before: ReadonlySet<MergedDraft>,
  {
    records,
    gone,
    merged,
  }: Pick<NameRecords, "records"> & {
    readonly gone: ReadonlySet<EntityDraft>;
    readonly merged: readonly MergedDraft[];
  },
): ReadonlySet<MergedDraft> {
  const known = bareKeysOf(before);
  const bare = bareKeysOf(merged);
  const isNew = [...bare].some((key) => !known.has(key));
  const others = isNew ? recordsNamed(bare, records, before).filter((draft) => !gone.has(draft)) : [];
  const all = new Set(
    [...before].filter(({ draft }) => !gone.has(draft)).concat(others.map((draft) => mergeDraft(draft))),
  );
  for (const key of known) bare.add(key);
  for (const one of merged) if (isOfCompany(one, bare)) all.add(one);
  return all;
}

/** The drafts of other records with such a name. */
function recordsNamed(
  names: ReadonlySet<string>,
  records: readonly NameRecord[],
  companies: ReadonlySet<MergedDraft>,
): EntityDraft[] {
  const known = new Set([...companies].map(({ draft }) => draft));
  return records.flatMap(({ nameKey, drafts }) =>
    names.has(nameKey) ? drafts.filter((draft) => !known.has(draft)) : [],
  );
}

function sameSet(a: ReadonlySet<MergedDraft>, b: ReadonlySet<MergedDraft>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function byIdInOrder(drafts: Iterable<MergedDraft>): ReadonlyMap<string, MergedDraft> {
  const all = [...drafts].flatMap((merged) => merged.draft.map((sightings) => ({ sightings, merged })));
  all.sort((a, b) => byFirstSight(a.sightings, b.sightings));
  return new Map(all.map(({ sightings, merged }) => [sightings.id, merged]));
}

function isRecord(record: NameRecord | undefined, drafts: JoinedDrafts): boolean {
  return (
    record?.drafts.length === drafts.length && drafts.every(({ draft }, at) => record.drafts[at] === draft)
  );
}

/** The id of an entity that appears first. */
function firstSightOf({ drafts }: NameRecord): Sightings {
  let first = drafts[0][0] as Sightings;
  for (const draft of drafts) for (const one of draft) if (byFirstSight(one, first) < 0) first = one;
  return first;
}

/** Merges new records with the remaining ones, in order of first appearance. */
function mergeIn(
  before: readonly NameRecord[],
  left: ReadonlySet<NameRecord>,
  fresh: readonly { readonly record: NameRecord; readonly first: Sightings }[],
): Pick<PatchedRecords, "records" | "places" | "added"> {
  const runs = runsBetween(placesAmong(before, left), before.length);
  const kept = left.size === 0 ? before : joinLists(runs.map(([start, end]) => before.slice(start, end)));
  /** How many of the remaining records precede each new one. */
  const points = fresh.map(({ first }) => countBefore(kept, first));
  const parts: (readonly NameRecord[])[] = [];
  let from = 0;
  for (const [at, { record }] of fresh.entries()) {
    parts.push(kept.slice(from, points[at]), [record]);
    from = points[at] as number;
  }
  parts.push(kept.slice(from));
  const places = new Int32Array(before.length).fill(-1);
  let next = 0;
  let rest = 0;
  for (const [start, end] of runs)
    for (let place = start; place < end;) {
      while (next < points.length && (points[next] as number) <= rest) next += 1;
      const count = Math.min(end - place, (points[next] ?? Infinity) - rest);
      countFrom(rest + next, places.subarray(place, place + count));
      place += count;
      rest += count;
    }
  return { records: joinLists(parts), places, added: points.map((point, at) => point + at) };
}

/** The number of records, in order of first appearance, that come before this one; by bisection. */
function countBefore(records: readonly NameRecord[], first: Sightings): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byFirstSight(firstSightOf(records[middle] as NameRecord), first) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places of the articles that name an entity, without duplicates: draft by draft, each in order. */
export function articlesOfRecord({ drafts }: NameRecord): readonly number[] {
  const all = drafts.flatMap((draft) => inOrder(draft).map(({ article }) => article.place));
  return [...new Set(all)];
}
