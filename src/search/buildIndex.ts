import type { Article } from "../corpus/article.ts";
import { CharacterClass, classOf } from "../text/characters.ts";
import { eachToken } from "../text/tokens.ts";
import { type Growable, growable, push, trimmed } from "./growable.ts";
import { buildPostings } from "./postings.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { unitsOf } from "./units.ts";
import { emptyVocabulary, numberOf } from "./vocabulary.ts";

const LONGEST_TOKEN = 255;

/** Builds the search index of a corpus; articles are numbered as given. Pure. */
export function buildIndex(articles: readonly Article[]): SearchIndex {
  const vocabulary = emptyVocabulary();
  const tokenForm = growable(4096);
  const tokenOffset = growable(4096);
  const tokenLength = growable(4096);
  const tokenCapital = growable(4096);
  const tokenStart = growable();
  const unit: Record<"article" | "sentence" | "block" | "role" | "length" | "heading", Growable> = {
    article: growable(),
    sentence: growable(),
    block: growable(),
    role: growable(),
    length: growable(),
    heading: growable(),
  };
  const articleUnit = growable();
  const articleLength = new Uint32Array(articles.length);

  articles.forEach((article, a) => {
    const first = unit.article.length;
    push(articleUnit, first);
    for (const { text, start, end, role, sentence, block, heading } of unitsOf(article)) {
      push(tokenStart, tokenForm.length);
      let length = 0;
      eachToken(text, start, end, (form, from, to) => {
        const number = numberOf(vocabulary, form);
        push(tokenForm, number);
        push(tokenOffset, from);
        push(tokenLength, Math.min(to - from, LONGEST_TOKEN));
        push(tokenCapital, classOf(text.charCodeAt(from)) === CharacterClass.upper ? 1 : 0);
        if (vocabulary.isStop[number] === 0) length += 1;
      });
      push(unit.article, a);
      push(unit.sentence, sentence);
      push(unit.block, block);
      push(unit.role, role);
      push(unit.length, Math.min(length, 0xffff));
      push(unit.heading, heading < 0 ? -1 : first + heading);
      articleLength[a] = (articleLength[a] ?? 0) + length;
    }
  });
  push(articleUnit, unit.article.length);
  push(tokenStart, tokenForm.length);

  const stemOfForm = Uint32Array.from(vocabulary.stemOfForm);
  const isStop = Uint8Array.from(vocabulary.isStop);
  const rows = { tokenStart: trimmed(tokenStart), tokenForm: trimmed(tokenForm) };
  const stems = vocabulary.stems.length;
  const postings = buildPostings({ ...rows, stemOfForm, isStop, stems });
  const unitArticle = trimmed(unit.article);
  const unitLength = Uint16Array.from(trimmed(unit.length));
  return {
    forms: vocabulary.forms,
    stemOfForm,
    unitsWithForm: countUnits(rows, vocabulary.forms.length),
    isStop,
    stems: vocabulary.stems,
    articlesWithStem: countArticles(postings.start, postings.unit, unitArticle),
    postingStart: postings.start,
    postingUnit: postings.unit,
    postingCount: postings.count,
    ...rows,
    tokenOffset: trimmed(tokenOffset),
    tokenLength: Uint8Array.from(trimmed(tokenLength)),
    tokenCapital: Uint8Array.from(trimmed(tokenCapital)),
    unitArticle,
    unitSentence: new Int32Array(trimmed(unit.sentence)),
    unitBlock: new Int32Array(trimmed(unit.block)),
    unitRole: Uint8Array.from(trimmed(unit.role)),
    unitLength,
    unitHeading: new Int32Array(trimmed(unit.heading)),
    articleUnit: trimmed(articleUnit),
    articleLength,
    headlines: articles.map(({ headline }) => headline),
    averageUnitLength: average(unitLength),
    averageArticleLength: average(articleLength),
  };
}

/** The mean, at least 1. */
function average(lengths: Uint16Array | Uint32Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return Math.max(1, sum / Math.max(1, lengths.length));
}

/** Form -> number of units that have it. */
function countUnits(rows: { tokenStart: Uint32Array; tokenForm: Uint32Array }, forms: number): Uint32Array {
  const counts = new Uint32Array(forms);
  const last = new Int32Array(forms).fill(-1);
  for (let u = 0; u + 1 < rows.tokenStart.length; u += 1) {
    const end = rows.tokenStart[u + 1] ?? 0;
    for (let t = rows.tokenStart[u] ?? 0; t < end; t += 1) {
      const form = rows.tokenForm[t] ?? 0;
      if (last[form] !== u) {
        last[form] = u;
        counts[form] = (counts[form] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** Stem -> number of articles that have it. */
function countArticles(start: Uint32Array, unit: Uint32Array, unitArticle: Uint32Array): Uint32Array {
  const counts = new Uint32Array(start.length - 1);
  for (let s = 0; s < counts.length; s += 1) {
    let last = -1;
    const end = start[s + 1] ?? 0;
    for (let p = start[s] ?? 0; p < end; p += 1) {
      const article = unitArticle[unit[p] ?? 0] ?? 0;
      if (article !== last) {
        last = article;
        counts[s] = (counts[s] ?? 0) + 1;
      }
    }
  }
  return counts;
}
