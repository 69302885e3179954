import { oncePer } from "../../text/oncePer.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { NamedEntity } from "../../answer/names/namedEntity.ts";
import { dateInWords } from "../../render/dateInWords.ts";
import type { TimeExpression } from "../../extract/extraction.ts";
import type { Span } from "../../text/span.ts";

/** What a reader can choose to mark in an article. */
export const markable = ["names", "quotations", "dates"] as const;
export type Markable = (typeof markable)[number];

/** A mark, with its description. */
export interface Layer extends Span {
  readonly kind: Markable | "excerpt";
  /** Shown when the reader points at it; plain text. */
  readonly title?: string;
  /** For a name: the page of the person or thing. */
  readonly href?: string;
  /** False for an excerpt if the URL leads to another part of it. */
  readonly isAnchored?: boolean;
}

/** What to mark in one article of a snapshot, by kind. */
export function layersOf(snapshot: Snapshot, article: number, wanted: ReadonlySet<Markable>): Layer[] {
  const extraction = snapshot.extractions[article];
  if (extraction === undefined) return [];
  const known = namesOf(snapshot);
  const names = extraction.mentions.map(({ start, end, entity, kind }): Layer => {
    const named = known.get(entity);
    const layer = { start, end, kind: "names", title: `${named?.name ?? ""} (${kind})` } as const;
    return named === undefined ? layer : { ...layer, href: personPath(named) };
  });
  const quotations = extraction.quotations.map(({ start, end, speaker, certainty }): Layer => ({
    start,
    end,
    kind: "quotations",
    title: speaker === undefined ? "Speaker not established" : `${speaker} (${certainty})`,
  }));
  const dates = extraction.times.map((time): Layer => ({
    start: time.start,
    end: time.end,
    kind: "dates",
    title: whenOf(time),
  }));
  return [
    ...(wanted.has("names") ? names : []),
    ...(wanted.has("quotations") ? quotations : []),
    ...(wanted.has("dates") ? dates : []),
  ];
}

/** The page of somebody or something in the coverage. */
export function personPath({ ids }: Pick<NamedEntity, "ids">): string {
  return `/people/${encodeURIComponent(ids[0] ?? "")}`;
}

/** Everybody and everything in a snapshot, by each of their ids. */
export const namesOf = oncePer(
  ({ directory }: Snapshot): ReadonlyMap<string, NamedEntity> =>
    new Map(directory.entities.flatMap((one) => one.ids.map((id) => [id, one] as const))),
);

function whenOf({ from, to, certainty }: TimeExpression): string {
  if (from === undefined) return "Cannot be dated";
  const days =
    to === undefined || to === from ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
  return `${days} (${certainty})`;
}
