import type { Article } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { isPersonal } from "./isPersonal.ts";
import type { ArticleNames, Speaker } from "./knownNames.ts";

const functionWords = new Set("the a an of and in for at to his her its their our by on from".split(" "));

/**
 * The person "the Hong Kong Watch founder" means: every content word is in the text's descriptions of that one
 * person, and no unnamed person is described in the same words. Otherwise `undefined`.
 */
export function describedSpeaker(article: Article, phrase: Span, names: ArticleNames): Speaker | undefined {
  const words = article.text.slice(phrase.start, phrase.end);
  if (!/^the\s/i.test(words) || /\s(?:for|who)\s/.test(words) || !isPersonal(words)) return undefined;
  const weighty = weightyOf(words);
  const head = weighty.at(-1);
  if (head === undefined) return undefined;
  const fitting = new Set<string>();
  for (const { entity, start, end } of names.descriptions) {
    const said = new Set(weightyOf(article.text.slice(start, end)));
    if (weighty.every((word) => said.has(word))) fitting.add(entity);
  }
  const [id] = fitting;
  const entity = fitting.size === 1 ? names.entities.find((one) => one.id === id) : undefined;
  if (entity?.kind !== "person") return undefined;
  const unnamed = new RegExp(
    `\\b(?:an?|one|another)\\s(?:[\\p{L}’'-]+\\s){0,3}${head}\\b(?!,? \\p{Lu})`,
    "iu",
  );
  return unnamed.test(article.text.slice(0, phrase.start))
    ? undefined
    : { speaker: entity.name, entity: entity.id };
}

function weightyOf(words: string): readonly string[] {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !functionWords.has(word));
}
