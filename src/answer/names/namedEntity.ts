import type { NameKind } from "../../extract/extraction.ts";
import type { PlaceTable } from "./placeTable.ts";

/** Somebody or something that the corpus names, across all its articles. */
export interface NamedEntity {
  /** `Entity.id`s: the first belongs to the displayed name; the lexicon alone joins the others to it. */
  readonly ids: readonly string[];
  /** The fullest form of the name. */
  readonly name: string;
  readonly kind: NameKind;
  /** Every form in the articles, the name first. */
  readonly forms: readonly string[];
  /** Forms that consist only of the name, so that "police" does not find "Police Constable Jin". */
  readonly bareForms: readonly string[];
  /** Forms joined only by common knowledge. */
  readonly lexicon: readonly string[];
  /** Verbatim descriptions, without duplicates. */
  readonly descriptions: readonly string[];
}

/** Lookup tables for names as written. */
export interface NameTables {
  readonly entities: readonly NamedEntity[];
  /** Places in `entities` by all the words of a form, in order, separated by a space. */
  readonly byForm: PlaceTable;
  /** The same for forms that only the lexicon has. */
  readonly byLexicon: PlaceTable;
}
