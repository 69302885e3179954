import { listAt } from "../../text/packedLists.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import type { NamedEntity } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";
import { placesOf } from "./placeTable.ts";

/** The places in the corpus of the articles that name an entity of the directory, without duplicates. */
export function articlesNaming(directory: NameDirectory, entity: NamedEntity): readonly number[] {
  const places = placesOf(directory.byForm, nameForms(entity.name).join(" "));
  const place = places.find((one) => directory.entities[one] === entity);
  return place === undefined ? [] : [...listAt(directory.articles, place)];
}

/** The entities of a kind, or all, with the number of articles that name each; those in most articles first. */
export function byArticles(
  { entities, articles: { start } }: NameDirectory,
  kind?: NamedEntity["kind"],
): { readonly entity: NamedEntity; readonly articles: number }[] {
  const count = (place: number): number => (start[place + 1] ?? 0) - (start[place] ?? 0);
  const places = [...entities.keys()].filter((place) => kind === undefined || entities[place]?.kind === kind);
  // Sorted as numbers, most articles first and then in order: a comparison function would take several times as long.
  const keys = Float64Array.from(places, (place) => place - count(place) * entities.length).sort();
  return Array.from(keys, (key) => {
    const place = ((key % entities.length) + entities.length) % entities.length;
    return { entity: entities[place] as NamedEntity, articles: count(place) };
  });
}
