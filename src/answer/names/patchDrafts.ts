import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import type { EntityDraft, Sightings } from "./entityDrafts.ts";
import { type EntityPart, entityParts } from "./entityParts.ts";

/** The drafts of one directory, and what they were made of. */
export interface KeptDrafts {
  readonly extractions: readonly Extraction[];
  readonly drafts: ReadonlyMap<string, EntityDraft>;
}

/** What the article at a place says of an id now, or that it no longer names it. */
interface Change {
  readonly place: number;
  readonly part: EntityPart | undefined;
}

/**
 * What `entityDrafts` gives where articles were replaced by others in their places: the drafts before, with new ones for the ids of
 * which these say something else. `undefined` where articles came or went, or common knowledge may join other ids than before.
 */
export function patchDrafts(
  before: KeptDrafts,
  articles: readonly Article[],
  extractions: readonly Extraction[],
): Map<string, EntityDraft> | undefined {
  const changes = changesBetween(before.extractions, articles, extractions);
  if (changes === undefined) return undefined;
  const renewed = new Map<EntityDraft, EntityDraft>();
  const met: { readonly id: string; readonly draft: EntityDraft; readonly now: Sightings }[] = [];
  for (const [id, own] of changes) {
    const draft = before.drafts.get(id) ?? [{ id, places: [], parts: [] }];
    const old = sightingsOf(draft, id);
    const now = withChanges(old, own);
    // Who is met first decides what common knowledge joins.
    const isJoined = draft.length > 1 || [...old.parts, ...now.parts].some(isJoining);
    if (isJoined && old.places[0] !== now.places[0]) return undefined;
    renewed.set(
      draft,
      (renewed.get(draft) ?? draft).map((one) => (one.id === id ? now : one)),
    );
    if (now.places.length > 0) met.push({ id, draft, now });
  }
  met.sort((a, b) => byFirstSight(a.now, b.now));
  const drafts = new Map<string, EntityDraft>();
  const add = (id: string, draft: EntityDraft): unknown => drafts.set(id, renewed.get(draft) ?? draft);
  let next = 0;
  for (const [id, draft] of before.drafts) {
    if (changes.has(id)) continue;
    const own = sightingsOf(draft, id);
    for (let one = met[next]; one !== undefined && byFirstSight(one.now, own) < 0; one = met[next]) {
      add(one.id, one.draft);
      next += 1;
    }
    add(id, draft);
  }
  for (const { id, draft } of met.slice(next)) add(id, draft);
  return drafts;
}

/** What has changed by id, in order of place. */
function changesBetween(
  before: readonly Extraction[],
  articles: readonly Article[],
  extractions: readonly Extraction[],
): Map<string, Change[]> | undefined {
  if (before.length !== extractions.length) return undefined;
  const changes = new Map<string, Change[]>();
  const note = (id: string, change: Change): void => {
    const own = changes.get(id);
    if (own === undefined) changes.set(id, [change]);
    else own.push(change);
  };
  for (const [place, extraction] of extractions.entries()) {
    const earlier = before[place];
    if (earlier === undefined || earlier === extraction) continue;
    const old = entityParts(earlier, undefined);
    const now = entityParts(extraction, articles[place]);
    if (!joinsAlike(old, now)) return undefined;
    const left = new Map(old.map((part) => [part.entity.id, part]));
    for (const part of now) {
      const { id } = part.entity;
      if (!isSamePart(left.get(id), part)) note(id, { place, part });
      left.delete(id);
    }
    for (const id of left.keys()) note(id, { place, part: undefined });
  }
  return changes;
}

const isJoining = ({ lexiconKeys }: EntityPart): boolean => lexiconKeys.length > 0;

/** Whether two articles name the same that common knowledge joins, in the same order. */
function joinsAlike(old: readonly EntityPart[], now: readonly EntityPart[]): boolean {
  const [was, is] = [old.filter(isJoining), now.filter(isJoining)];
  return was.length === is.length && was.every(({ entity }, at) => is[at]?.entity === entity);
}

/** Whether two articles say the same of an entity, at the same place in their lists. */
function isSamePart(old: EntityPart | undefined, part: EntityPart): boolean {
  return old?.entity === part.entity && old.descriptions === part.descriptions && old.order === part.order;
}

function sightingsOf(draft: EntityDraft, id: string): Sightings {
  const own = draft.length === 1 ? draft[0] : draft.find((one) => one.id === id);
  if (own === undefined) throw new Error(`the draft of ${id} does not have it`);
  return own;
}

function byFirstSight(a: Sightings, b: Sightings): number {
  return (a.places[0] ?? 0) - (b.places[0] ?? 0) || (a.parts[0]?.order ?? 0) - (b.parts[0]?.order ?? 0);
}

/** Sightings with some changed, both in order of place. */
function withChanges({ id, places, parts }: Sightings, changes: readonly Change[]): Sightings {
  const now: Sightings = { id, places: [], parts: [] };
  const push = (place: number, part: EntityPart | undefined): void => {
    if (part === undefined) return;
    now.places.push(place);
    now.parts.push(part);
  };
  let next = 0;
  for (const [at, place] of places.entries()) {
    for (let one = changes[next]; one !== undefined && one.place < place; one = changes[next]) {
      push(one.place, one.part);
      next += 1;
    }
    const change = changes[next];
    if (change?.place === place) {
      push(place, change.part);
      next += 1;
    } else push(place, parts[at]);
  }
  for (const { place, part } of changes.slice(next)) push(place, part);
  return now;
}
