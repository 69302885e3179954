import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { type EntityPart, entityParts } from "./entityParts.ts";

/** An article of the directory from one load to the next; its place shifts as earlier ones come and go. */
export interface Seat {
  place: number;
  extraction: Extraction;
  parts: readonly EntityPart[];
  /** Those of `parts` that common knowledge may join to others. */
  joining: readonly EntityPart[];
}

const isJoining = ({ lexiconKeys }: EntityPart): boolean => lexiconKeys.length > 0;

/** Makes the seat of an article. */
function seatOf(article: Article | undefined, extraction: Extraction, place: number): Seat {
  const parts = entityParts(extraction, article);
  return { place, extraction, parts, joining: parts.filter(isJoining) };
}

/** The seats of a list of articles, by `Article.id`, in order. */
export type Seats = ReadonlyMap<string, Seat>;

/** Seats a list of articles for the first time. */
export function seatAll(articles: readonly Article[], extractions: readonly Extraction[]): Seats {
  const seats = new Map<string, Seat>();
  for (const [place, extraction] of extractions.entries()) {
    const article = articles[place];
    const id = article?.id ?? "";
    // No slug has a space: two articles with one id both get a seat.
    seats.set(seats.has(id) ? `${id} ${place}` : id, seatOf(article, extraction, place));
  }
  return seats;
}

/** What an article now says about an id, or that it no longer names it. */
export type SeatChanges = ReadonlyMap<Seat, EntityPart | undefined>;

/** How one list of articles became another. */
export interface Reseating {
  readonly seats: Seats;
  /** Previous place of an article -> its place now, or -1 if it is gone. */
  readonly places: Int32Array;
  /** What the articles say differently, by entity id. */
  readonly changes: ReadonlyMap<string, SeatChanges>;
  /** Whether common knowledge may now join other ids. */
  readonly isJoining: boolean;
}

/** Seats the next list of articles; `undefined` if the remaining articles changed their order. */
export function reseat(
  before: Seats,
  articles: readonly Article[],
  extractions: readonly Extraction[],
): Reseating | undefined {
  const seats = new Map<string, Seat>();
  const places = new Int32Array(before.size).fill(-1);
  const changes = new Map<string, Map<Seat, EntityPart | undefined>>();
  let joins = false;
  const note = (id: string, seat: Seat, part: EntityPart | undefined): void => {
    const own = changes.get(id);
    if (own === undefined) changes.set(id, new Map([[seat, part]]));
    else own.set(seat, part);
  };
  /** Records differences; what stays the same keeps its object. */
  const noteAll = (seat: Seat, now: readonly EntityPart[], old: readonly EntityPart[] = []): EntityPart[] => {
    const left = new Map(old.map((part) => [part.entity.id, part]));
    const parts = now.map((part) => {
      const { id } = part.entity;
      const was = left.get(id);
      left.delete(id);
      if (was !== undefined && isSamePart(was, part)) return was;
      joins ||= isJoining(part) || (was !== undefined && isJoining(was));
      note(id, seat, part);
      return part;
    });
    for (const [id, part] of left) {
      joins ||= isJoining(part);
      note(id, seat, undefined);
    }
    return parts;
  };
  const moved: (readonly [Seat, number])[] = [];
  let last = -1;
  for (const [place, article] of articles.entries()) {
    const extraction = extractions[place] as Extraction;
    const known = before.get(article.id);
    if (seats.has(article.id) || (known !== undefined && known.place < last)) return undefined;
    if (known === undefined) {
      const seat = seatOf(article, extraction, place);
      seats.set(article.id, seat);
      noteAll(seat, seat.parts);
      continue;
    }
    last = known.place;
    places[known.place] = place;
    seats.set(article.id, known);
    moved.push([known, place]);
    if (known.extraction === extraction) continue;
    known.parts = noteAll(known, entityParts(extraction, article), known.parts);
    known.joining = known.parts.filter(isJoining);
    known.extraction = extraction;
  }
  for (const seat of before.values()) if (places[seat.place] === -1) noteAll(seat, [], seat.parts);
  for (const [seat, place] of moved) seat.place = place;
  return { seats, places, changes, isJoining: joins };
}

/** Whether an article says the same about an entity as before, at the same place in its list. */
function isSamePart(old: EntityPart, part: EntityPart): boolean {
  return old.entity === part.entity && old.descriptions === part.descriptions && old.order === part.order;
}
