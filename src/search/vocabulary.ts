import { stem } from "../text/stems.ts";
import { stopWords } from "../text/stopWords.ts";

/** The forms and stems of an index under construction, numbered in order of first appearance. */
export interface Vocabulary {
  readonly forms: string[];
  readonly stems: string[];
  readonly stemOfForm: number[];
  readonly isStop: number[];
  readonly formNumber: Map<string, number>;
  readonly stemNumber: Map<string, number>;
  /** The number for unknown forms; without it, the vocabulary grows instead. */
  readonly unknown?: number;
}

/** A vocabulary without words. */
export const emptyVocabulary = (): Vocabulary => ({
  forms: [],
  stems: [],
  stemOfForm: [],
  isStop: [],
  formNumber: new Map(),
  stemNumber: new Map(),
});

/** The number of a form, new or known. */
export function numberOf(vocabulary: Vocabulary, form: string): number {
  return vocabulary.formNumber.get(form) ?? vocabulary.unknown ?? add(vocabulary, form, stem(form));
}

function add(vocabulary: Vocabulary, form: string, key: string): number {
  let stemNumber = vocabulary.stemNumber.get(key);
  if (stemNumber === undefined) {
    stemNumber = vocabulary.stems.push(key) - 1;
    vocabulary.stemNumber.set(key, stemNumber);
  }
  const number = vocabulary.forms.push(form) - 1;
  vocabulary.formNumber.set(form, number);
  vocabulary.stemOfForm.push(stemNumber);
  vocabulary.isStop.push(stopWords.has(form) ? 1 : 0);
  return number;
}
