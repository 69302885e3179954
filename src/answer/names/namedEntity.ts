import type { NameKind } from "../../extract/extraction.ts";
import type { PlaceTable } from "./placeTable.ts";

/** Somebody or something that the corpus names, over all its articles. */
export interface NamedEntity {
  /** `Entity.id`s: the first is that of the name shown; the others are joined to it by the lexicon alone. */
  readonly ids: readonly string[];
  /** The fullest form of the name. */
  readonly name: string;
  readonly kind: NameKind;
  /** Every form that the articles have, the name first. */
  readonly forms: readonly string[];
  /** Those whose words are all of the name, so that "Police Constable Jin" is not found by "police". */
  readonly bareForms: readonly string[];
  /** Forms that common knowledge alone joins to it. */
  readonly lexicon: readonly string[];
  /** Places in the corpus's list of articles that name it. */
  readonly articles: readonly number[];
  /** Verbatim texts that say what it is, each once. */
  readonly descriptions: readonly string[];
}

/** What is needed to look up a name as it stands. */
export interface NameTables {
  readonly entities: readonly NamedEntity[];
  /** Places in `entities` by all the words of a form, in order, parted by a space. */
  readonly byForm: PlaceTable;
  /** The same for forms that the lexicon alone has. */
  readonly byLexicon: PlaceTable;
}
