import { answerTypes } from "../../../../../../src/answer/evidence/features/type/answerTypes.ts";
import { readAsking } from "../../../../../../src/answer/question/readAsking.ts";
import { analyseQuery } from "../../../../../../src/search/analyseQuery.ts";
import { searchSentences } from "../../../../../../src/search/searchSentences.ts";
import { snapshotOf } from "../../../../../support/snapshots.ts";

/** The words of the type that a question asks for, in a sentence that is the only one of its article. */
export function typed(asked: string, sentence: string): string[] {
  const snapshot = snapshotOf([`A made-up headline\n\n${sentence}`]);
  const question = readAsking(asked);
  const check = answerTypes[question.cue];
  const [article] = snapshot.articles;
  const [extraction] = snapshot.extractions;
  const last = article?.sentences.at(-1);
  if (check === undefined || article === undefined || extraction === undefined || last === undefined)
    throw new Error(`${asked} asks for no type`);
  const hits = searchSentences(snapshot.index, analyseQuery(snapshot.index, question.rest), { limit: 9 });
  const matched = hits
    .flatMap(({ matches }) => matches.map(({ span }) => span))
    .filter(({ start }) => start >= last.start);
  const candidate = { article, extraction, sentence: last, matched, asked: new Set<string>() };
  return check(candidate, question).map(({ start, end }) => article.text.slice(start, end));
}
