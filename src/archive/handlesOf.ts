import { keysOfEntity } from "../answer/names/entityKeys.ts";
import type { NameDirectory } from "../answer/names/nameDirectory.ts";
import { nameForms } from "../answer/names/nameWords.ts";
import { authorLines, outletKey } from "../answer/ways/catalogue.ts";
import { stemsOfPictureCredits } from "../answer/ways/creditsOf.ts";
import { stemsOfSpeaker } from "../answer/ways/speakerTable.ts";
import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { listAt } from "../text/packedLists.ts";
import type { Handle, HandleKey } from "./entry.ts";

/** Everything that finds an article other than by its text. */
export function handlesOf(article: Article, extraction: Extraction, directory: NameDirectory): Handle[] {
  return [
    ...nameHandles(extraction, directory),
    ...speakerHandles(extraction),
    ...outletHandles(article),
    ...authorLines(article).map((line) =>
      plain(`author:${line}`, distinct(nameForms(line)).map(keyOf("author"))),
    ),
    ...[stemsOfPictureCredits(article)].flatMap((stems) =>
      stems.size === 0 ? [] : [plain(`picture:${article.file}`, [...stems].map(keyOf("picture")))],
    ),
    plain(`file:${article.file}`, distinct(article.file.toLowerCase().split("/")).map(keyOf("part"))),
  ].filter(isFirst());
}

/** A text as PostgreSQL can store it: without NUL. */
export const storable = (text: string): string => text.replaceAll("\0", "\u{fffd}");

const keyOf =
  (kind: HandleKey["kind"]) =>
  (key: string): HandleKey => ({ kind, key: storable(key) });

const plain = (handle: string, keys: readonly HandleKey[]): Handle => ({
  handle: storable(handle),
  keys,
  described: 0,
  quoted: 0,
});

const distinct = (keys: readonly string[]): string[] => [...new Set(keys)];

/** A filter that keeps only the first of several with the same handle. */
function isFirst(): (one: Handle) => boolean {
  const seen = new Set<string>();
  return ({ handle }) => !seen.has(handle) && seen.add(handle).size > 0;
}

/** One for each entity id; the same id in two articles is the same entity. */
function nameHandles(extraction: Extraction, directory: NameDirectory): Handle[] {
  const stems = stemsByPlace(directory);
  return directory.entities.flatMap((entity, place) => {
    const { forms, lexicon, words, initials } = keysOfEntity(entity);
    const keys = [
      ...distinct([...forms, ...lexicon]).map(keyOf("form")),
      ...words.map(keyOf("word")),
      ...initials.map(keyOf("initials")),
      ...(stems.get(place) ?? []).map(keyOf("description")),
    ];
    return entity.ids.map((id) => ({
      handle: storable(`name:${id}`),
      keys,
      described: extraction.descriptions.filter((one) => one.entity === id).length,
      quoted: extraction.quotations.filter((one) => one.entity === id).length,
    }));
  });
}

function stemsByPlace({ byDescription }: NameDirectory): Map<number, string[]> {
  const found = new Map<number, string[]>();
  byDescription.keys.forEach((key, row) => {
    for (const place of listAt({ start: byDescription.start, numbers: byDescription.places }, row))
      found.set(place, [...(found.get(place) ?? []), key]);
  });
  return found;
}

/** Speakers without a name, by how the article calls them: "One senior MP". */
function speakerHandles({ quotations, reported }: Extraction): Handle[] {
  const speakers = [...quotations, ...reported].flatMap(({ speaker }) => speaker ?? []);
  return distinct(speakers).map((speaker) => ({
    ...plain(`speaker:${speaker}`, [...stemsOfSpeaker(speaker)].map(keyOf("description"))),
    quoted: speakers.filter((one) => one === speaker).length,
  }));
}

/** An outlet is found by its name, and by its first or last words. */
function outletHandles({ details: { outlet = "" } }: Article): Handle[] {
  const words = outletKey(outlet).split(" ");
  if (words[0] === "") return [];
  const starts = words.map((_, at) => words.slice(0, at + 1).join(" "));
  const ends = words.map((_, at) => words.slice(at).join(" "));
  return [plain(`outlet:${outletKey(outlet)}`, distinct([...starts, ...ends]).map(keyOf("outlet")))];
}
