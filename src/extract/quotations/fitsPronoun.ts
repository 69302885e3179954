import type { Article } from "../../corpus/article.ts";
import { feminine, isPersonal, masculine } from "./isPersonal.ts";
import type { Names, Speaker } from "./speaker.ts";

/** Whether `pronoun` ("he", "she", "it", "they") can stand for the speaker that `words` name. */
export function fitsPronoun(
  article: Article,
  words: string,
  speaker: Speaker,
  { entities, mentions }: Names,
  pronoun: string,
): boolean {
  const kind = entities.find(({ id }) => id === speaker.entity)?.kind;
  if (pronoun === "they") return true;
  if (pronoun === "it")
    return kind === "org" || (kind === undefined && !isPersonal(words) && !/^(?:he|she)$/i.test(words));
  if (kind === "org" || kind === "place") return false;
  if (kind === undefined && !isPersonal(words)) return false;
  const said = mentions
    .filter(({ entity }) => entity === speaker.entity)
    .map(
      ({ start, end }) =>
        article.text
          .slice(Math.max(0, start - 24), end)
          .split(/[.,;:“”"]\s/)
          .at(-1) ?? "",
    );
  const contexts = [words, ...said];
  const isMan = contexts.some((context) => masculine.test(context));
  const isWoman = contexts.some((context) => feminine.test(context));
  if (isMan === isWoman) return true;
  return pronoun === "he" ? isMan : isWoman;
}
