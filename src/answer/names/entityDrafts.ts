import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { type EntityPart, entityParts } from "./entityParts.ts";

/** Where an id appears, article by article. */
export interface Sightings {
  readonly id: string;
  /** Places in the list of articles, ascending, and what each article says. */
  readonly places: number[];
  readonly parts: EntityPart[];
}

/** The ids of one entity, in order of first appearance: one, or several joined by common knowledge. */
export type EntityDraft = Sightings[];

/** The drafts by id, in order of first appearance: ids are joined by full name, and by the lexicon. */
export function entityDrafts(
  articles: readonly Article[],
  extractions: readonly Extraction[],
): Map<string, EntityDraft> {
  const drafts = new Map<string, EntityDraft>();
  const byLexiconForm = new Map<string, EntityDraft>();
  extractions.forEach((extraction, place) => {
    for (const part of entityParts(extraction, articles[place])) {
      const { id } = part.entity;
      let draft = drafts.get(id);
      if (draft === undefined) {
        draft = part.lexiconKeys.map((key) => byLexiconForm.get(key)).find((one) => one !== undefined) ?? [];
        draft.push({ id, places: [place], parts: [part] });
        drafts.set(id, draft);
      } else {
        const own = draft.find((one) => one.id === id);
        own?.places.push(place);
        own?.parts.push(part);
      }
      for (const key of part.lexiconKeys) byLexiconForm.set(key, draft);
    }
  });
  return drafts;
}

/** What the articles say about the ids of a draft, in article order. */
export function inOrder(draft: EntityDraft): { readonly place: number; readonly part: EntityPart }[] {
  const all = draft.flatMap(({ places, parts }) =>
    parts.map((part, at) => ({ place: places[at] ?? 0, part })),
  );
  return draft.length === 1 ? all : all.toSorted((a, b) => a.place - b.place || a.part.order - b.part.order);
}

/** Whether two drafts have exactly the same parts in the same places. */
export function isSameDraft(a: EntityDraft, b: EntityDraft): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ id, places, parts }, at) => {
      const other = b[at];
      return (
        other?.id === id &&
        other.parts.length === parts.length &&
        parts.every((part, n) => other.parts[n] === part && other.places[n] === places[n])
      );
    })
  );
}
