import type { EntityPart } from "./entityParts.ts";
import type { Seat, Seats } from "./directoryArticles.ts";

/** Where an id appears, article by article. */
export interface Sightings {
  readonly id: string;
  /** The articles in order, and what each says about it. */
  readonly seats: readonly Seat[];
  readonly parts: readonly EntityPart[];
}

/** The ids of one entity, in order of first appearance: one, or several joined by common knowledge. */
export type EntityDraft = readonly Sightings[];

/** The drafts by id, and the groups of ids that common knowledge joins. */
export interface EntityDrafts {
  readonly drafts: Map<string, EntityDraft>;
  readonly groups: IdGroups;
}

/** Id -> the ids joined to it, itself included, in order of first appearance; omits ids that nothing can join. */
export type IdGroups = ReadonlyMap<string, readonly string[]>;

/** Drafts all entities, in order of first appearance; the lexicon may join several ids into one draft. */
export function entityDrafts(seats: Seats): EntityDrafts {
  const sightings = new Map<string, { id: string; seats: Seat[]; parts: EntityPart[] }>();
  for (const seat of seats.values()) {
    for (const part of seat.parts) {
      const { id } = part.entity;
      const own = sightings.get(id);
      if (own === undefined) sightings.set(id, { id, seats: [seat], parts: [part] });
      else {
        own.seats.push(seat);
        own.parts.push(part);
      }
    }
  }
  const groups = joinIds(seats, (id) => sightings.get(id));
  const drafts = new Map<string, EntityDraft>();
  for (const [id, own] of sightings) {
    const group = groups.get(id) ?? [id];
    const draft = drafts.get(group[0] ?? id) ?? [own];
    drafts.set(
      id,
      group.length === 1 || draft.length > 1 ? draft : draftOf(group, (one) => sightings.get(one)),
    );
  }
  return { drafts, groups };
}

/** The draft of some ids. */
export const draftOf = (
  ids: readonly string[],
  sightingsOf: (id: string) => Sightings | undefined,
): EntityDraft => ids.flatMap((id) => sightingsOf(id) ?? []);

/** Joins ids that share a name of the lexicon; an id first seen without one is not joined to earlier ids. */
export function joinIds(seats: Seats, sightingsOf: (id: string) => Sightings | undefined): IdGroups {
  const groups = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  for (const seat of seats.values()) {
    for (const part of seat.joining) {
      const { id } = part.entity;
      let group = groups.get(id);
      if (group === undefined) {
        const first = sightingsOf(id);
        const isFirst = first?.seats[0] === seat && first.parts[0] === part;
        const known = isFirst ? part.lexiconKeys.map((key) => byKey.get(key)) : [];
        group = known.find((one) => one !== undefined) ?? [];
        group.push(id);
        groups.set(id, group);
      }
      for (const key of part.lexiconKeys) byKey.set(key, group);
    }
  }
  return groups;
}

/** What the articles say about the ids of a draft, in article order. */
export function inOrder(draft: EntityDraft): { readonly seat: Seat; readonly part: EntityPart }[] {
  const all = draft.flatMap(({ seats, parts }) =>
    seats.map((seat, at) => ({ seat, part: parts[at] as EntityPart })),
  );
  return draft.length === 1
    ? all
    : all.toSorted((a, b) => a.seat.place - b.seat.place || a.part.order - b.part.order);
}

/** Orders things by first appearance. */
export function byFirstSight(a: Sightings, b: Sightings): number {
  return (
    (a.seats[0]?.place ?? 0) - (b.seats[0]?.place ?? 0) || (a.parts[0]?.order ?? 0) - (b.parts[0]?.order ?? 0)
  );
}
