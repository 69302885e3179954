import type { Article } from "../../corpus/article.ts";
import type { Entity, Extraction, NameKind } from "../../extract/extraction.ts";
import { acronymOf, withoutCompanyForm } from "../../extract/names/organisationForms.ts";
import { describingStems, stemsOf } from "./describingStems.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";
import { type PlaceTable, placeTable } from "./placeTable.ts";

/** All that the corpus names, prepared for looking up what a person typed. */
export interface NameDirectory extends NameTables {
  /** Places in `entities` by a word of a name. */
  readonly byWord: PlaceTable;
  /** Places in `entities` of people and bodies by the initials of their full names, small words apart. */
  readonly byInitials: PlaceTable;
  /** Places in `entities` of those that have a description, by the stems of their names and of what describes them; ascending. */
  readonly byDescription: PlaceTable;
}

interface Draft {
  readonly ids: Set<string>;
  name: string;
  readonly kind: NameKind;
  readonly forms: Set<string>;
  readonly lexicon: Set<string>;
  readonly articles: Set<number>;
  readonly descriptions: Set<string>;
}

/** Joins the names of all articles: on the full name, and on what the lexicon says is the same. */
export function buildNameDirectory(
  articles: readonly Article[],
  extractions: readonly Extraction[],
): NameDirectory {
  const drafts = new Map<string, Draft>();
  const byLexiconForm = new Map<string, Draft>();
  for (const [place, extraction] of extractions.entries()) {
    const text = articles[place]?.text ?? "";
    for (const entity of extraction.entities) addEntity(drafts, byLexiconForm, entity, place);
    for (const { entity, start, end } of extraction.descriptions) {
      drafts.get(entity)?.descriptions.add(text.slice(start, end));
    }
  }
  joinCompanies(drafts);
  return indexEntities([...new Set(drafts.values())].map(toEntity));
}

/** Joins "Lowmoor Paving" of one article, whatever it was taken for there, to "Lowmoor Paving Ltd" of another. */
function joinCompanies(drafts: Map<string, Draft>): void {
  const byName = new Map<string, string[]>();
  for (const [id, { name }] of drafts) {
    const key = nameForms(name).join(" ");
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  for (const [id, company] of drafts) {
    const bare = withoutCompanyForm(nameForms(company.name));
    if (company.kind !== "org" || bare === undefined) continue;
    for (const other of byName.get(bare.join(" ")) ?? []) {
      const draft = drafts.get(other);
      if (draft === undefined || draft === company) continue;
      for (const one of draft.ids) company.ids.add(one);
      for (const form of draft.forms) company.forms.add(form);
      for (const form of draft.lexicon) company.lexicon.add(form);
      for (const place of draft.articles) company.articles.add(place);
      for (const description of draft.descriptions) company.descriptions.add(description);
      drafts.set(other, company);
    }
    company.ids.add(id);
  }
}

function toEntity(draft: Draft): NamedEntity {
  const { name, kind } = draft;
  const forms = [name, ...[...draft.forms].filter((form) => form !== name)];
  return {
    ids: [...draft.ids],
    name,
    kind,
    forms,
    bareForms: kind === "person" ? forms.filter((form) => form === name || !isTitled(form, forms)) : forms,
    lexicon: [...draft.lexicon].filter((form) => !draft.forms.has(form)),
    articles: [...draft.articles],
    descriptions: [...draft.descriptions],
  };
}

/** "Mr Rogers" beside "Rogers" has a title. */
function isTitled(form: string, forms: readonly string[]): boolean {
  return forms.some((other) => form.endsWith(` ${other}`));
}

function addEntity(
  drafts: Map<string, Draft>,
  byLexiconForm: Map<string, Draft>,
  entity: Entity,
  place: number,
): void {
  const keys =
    entity.lexicon.length === 0
      ? []
      : [entity.name, ...entity.lexicon].map((form) => `${entity.kind} ${nameForms(form).join(" ")}`);
  let draft =
    drafts.get(entity.id) ?? keys.map((key) => byLexiconForm.get(key)).find((known) => known !== undefined);
  draft ??= {
    ids: new Set(),
    name: entity.name,
    kind: entity.kind,
    forms: new Set(),
    lexicon: new Set(),
    articles: new Set(),
    descriptions: new Set(),
  };
  drafts.set(entity.id, draft);
  for (const key of keys) byLexiconForm.set(key, draft);
  draft.ids.add(entity.id);
  draft.articles.add(place);
  for (const form of [entity.name, ...entity.aliases]) draft.forms.add(form);
  for (const form of entity.lexicon) draft.lexicon.add(form);
}

function indexEntities(entities: readonly NamedEntity[]): NameDirectory {
  const byWord = new Map<string, number[]>();
  const byForm = new Map<string, number[]>();
  const byLexicon = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  for (const [place, { name, kind, forms, bareForms, lexicon }] of entities.entries()) {
    for (const form of forms) add(byForm, nameForms(form).join(" "), place);
    for (const form of bareForms) for (const word of nameForms(form)) add(byWord, word, place);
    for (const form of lexicon) add(byLexicon, nameForms(form).join(" "), place);
    const initials = kind === "place" ? "" : acronymOf(nameForms(name));
    if (initials !== "") add(byInitials, initials, place);
  }
  const names = { entities, byForm: placeTable(byForm), byLexicon: placeTable(byLexicon) };
  return {
    ...names,
    byWord: placeTable(byWord),
    byInitials: placeTable(byInitials),
    byDescription: describe(names),
  };
}

function describe(names: NameTables): PlaceTable {
  const byStem = new Map<string, number[]>();
  for (const [place, { name, descriptions }] of names.entities.entries()) {
    if (descriptions.length === 0) continue;
    const stems = [...stemsOf(name), ...descriptions.flatMap((text) => describingStems(names, text))];
    for (const one of new Set(stems)) add(byStem, one, place);
  }
  return placeTable(byStem);
}

function add(byKey: Map<string, number[]>, key: string, place: number): void {
  const places = byKey.get(key);
  if (places === undefined) byKey.set(key, [place]);
  else if (places.at(-1) !== place) places.push(place);
}
