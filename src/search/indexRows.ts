import type { Article } from "../corpus/article.ts";
import { CharacterClass, classOf } from "../text/characters.ts";
import { eachToken } from "../text/tokens.ts";
import { type Growable, growable, push } from "./growable.ts";
import { unitsOf } from "./indexUnits.ts";
import { emptyVocabulary, numberOf, type Vocabulary } from "./vocabulary.ts";

const LONGEST_TOKEN = 255;

/** The tokens and units of the articles added so far to an index under construction; columns as in `SearchIndex`. */
export interface IndexRows {
  readonly vocabulary: Vocabulary;
  readonly tokenForm: Growable;
  readonly tokenOffset: Growable;
  readonly tokenLength: Growable<Uint8Array>;
  readonly tokenCapital: Growable<Uint8Array>;
  readonly tokenStart: Growable;
  readonly unitArticle: Growable;
  readonly unitSentence: Growable<Int32Array>;
  readonly unitBlock: Growable<Int32Array>;
  readonly unitRole: Growable<Uint8Array>;
  readonly unitLength: Growable<Uint16Array>;
  readonly unitHeading: Growable<Int32Array>;
  readonly articleUnit: Growable;
  readonly articleLength: Growable;
}

/**
 * Empty rows with initial capacity; they grow if it is exceeded.
 *
 * @param tokens number of words to make room for, with a typical number of units
 */
export const emptyRows = (tokens = 4096, units = 1024): IndexRows => ({
  vocabulary: emptyVocabulary(),
  tokenForm: growable(Uint32Array, tokens),
  tokenOffset: growable(Uint32Array, tokens),
  tokenLength: growable(Uint8Array, tokens),
  tokenCapital: growable(Uint8Array, tokens),
  tokenStart: growable(Uint32Array, units),
  unitArticle: growable(Uint32Array, units),
  unitSentence: growable(Int32Array, units),
  unitBlock: growable(Int32Array, units),
  unitRole: growable(Uint8Array, units),
  unitLength: growable(Uint16Array, units),
  unitHeading: growable(Int32Array, units),
  articleUnit: growable(Uint32Array),
  articleLength: growable(Uint32Array),
});

/** Tokenises the next article and adds it. */
export function addArticle(rows: IndexRows, article: Article): void {
  const { vocabulary, tokenForm, tokenOffset, tokenLength, tokenCapital } = rows;
  const first = rows.unitArticle.length;
  const number = rows.articleLength.length;
  let total = 0;
  push(rows.articleUnit, first);
  for (const { text, start, end, role, sentence, block, heading } of unitsOf(article)) {
    push(rows.tokenStart, tokenForm.length);
    let length = 0;
    eachToken(text, start, end, (form, from, to) => {
      const known = numberOf(vocabulary, form);
      push(tokenForm, known);
      push(tokenOffset, from);
      push(tokenLength, Math.min(to - from, LONGEST_TOKEN));
      push(tokenCapital, classOf(text.charCodeAt(from)) === CharacterClass.upper ? 1 : 0);
      if (vocabulary.isStop[known] === 0) length += 1;
    });
    push(rows.unitArticle, number);
    push(rows.unitSentence, sentence);
    push(rows.unitBlock, block);
    push(rows.unitRole, role);
    push(rows.unitLength, Math.min(length, 0xffff));
    push(rows.unitHeading, heading < 0 ? -1 : first + heading);
    total += length;
  }
  push(rows.articleLength, total);
}
