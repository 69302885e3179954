import { withoutCompanyForm } from "../../extract/names/organisationForms.ts";
import type { DirectoryArticle } from "./directoryArticles.ts";
import { type EntityDraft, inOrder } from "./entityDrafts.ts";
import { type EntityWords, wordsOf } from "./entityParts.ts";
import type { NamedEntity } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/** Everything the articles say about one draft, and the entity it makes by itself. */
export interface MergedDraft extends Omit<NamedEntity, "bareForms"> {
  readonly draft: EntityDraft;
  /** The words of the name, and those of a company's name without its legal form. */
  readonly nameKey: string;
  readonly bareKey: string | undefined;
  readonly entity: NamedEntity;
}

/** Merges what the articles say about a draft, without duplicates, in order of appearance. */
export function mergeDraft(draft: EntityDraft): MergedDraft {
  const met = inOrder(draft).map(({ article, part }) => ({ article, words: wordsOf(part.said) }));
  const [first] = met;
  const { name = "", kind = "org" } = first?.words.entity ?? {};
  const forms = met.flatMap(({ words: { entity } }) => [entity.name, ...entity.aliases]);
  const nameWords = nameForms(name);
  const bare = kind === "org" ? withoutCompanyForm(nameWords) : undefined;
  const own = {
    ids: draft.map(({ id }) => id),
    name,
    kind,
    forms: distinct(forms),
    lexicon: distinct(met.flatMap(({ words }) => words.entity.lexicon)),
    descriptions: distinct(descriptionsOf(met, draft.length > 1)),
  };
  // Property by property: see `entityParts`.
  return {
    draft,
    ids: own.ids,
    name,
    kind,
    forms: own.forms,
    lexicon: own.lexicon,
    descriptions: own.descriptions,
    nameKey: nameWords.join(" "),
    bareKey: bare?.join(" "),
    entity: entityOf([own]),
  };
}

/** In the order of the articles, and of the text within each, whichever id it belongs to. */
function descriptionsOf(
  met: readonly { readonly article: DirectoryArticle; readonly words: EntityWords }[],
  isJoined: boolean,
): string[] {
  const all = met.flatMap(({ article, words }) => words.descriptions.map((one) => ({ ...one, article })));
  if (isJoined) all.sort((a, b) => a.article.place - b.article.place || a.order - b.order);
  return all.map(({ text }) => text);
}

const none: readonly never[] = [];

const distinct = <Value>(values: readonly Value[]): readonly Value[] =>
  values.length === 0 ? none : values.length === 1 ? values : [...new Set(values)];

type Mergeable = Omit<MergedDraft, "draft" | "entity" | "nameKey" | "bareKey">;

/** The entity that several drafts make; the first has the name. */
export function entityOf(merged: readonly [Mergeable, ...Mergeable[]]): NamedEntity {
  const [first, ...others] = merged;
  const { name, kind } = first;
  if (others.length === 0 && first.forms[0] === name && first.lexicon.length === 0) {
    // Nearly every entity: it shares the lists of its only draft.
    const { ids, forms, lexicon, descriptions } = first;
    return { ids, name, kind, forms, bareForms: bareFormsOf(first, forms), lexicon, descriptions };
  }
  const met = distinct(merged.flatMap((one) => one.forms));
  const forms = [name, ...met.filter((form) => form !== name)];
  return {
    ids: distinct(merged.flatMap(({ ids }) => ids)),
    name,
    kind,
    forms,
    bareForms: bareFormsOf(first, forms),
    lexicon: distinct(merged.flatMap(({ lexicon }) => lexicon)).filter((form) => !met.includes(form)),
    descriptions: distinct(merged.flatMap(({ descriptions }) => descriptions)),
  };
}

function bareFormsOf({ name, kind }: Mergeable, forms: readonly string[]): readonly string[] {
  if (kind !== "person" || forms.length === 1) return forms;
  return forms.filter((form) => form === name || !isTitled(form, forms));
}

/** "Mr Rogers" beside "Rogers" has a title. */
function isTitled(form: string, forms: readonly string[]): boolean {
  return forms.some((other) => form.endsWith(` ${other}`));
}
