import type { Article } from "../../corpus/article.ts";
import type { Description } from "../extraction.ts";
import type { ReadSentence } from "./findCandidates.ts";
import { FORMS_AFTER } from "./describedAfter.ts";
import { FORMS_BEFORE } from "./describedBefore.ts";
import type { DescriptionForm, Site, TitledMention } from "./descriptionForm.ts";

/** Maximum distance between a name and a description, in UTF-16 units. */
const REACH = 400;

/** All ways in which news describes people and things. */
const FORMS: readonly DescriptionForm[] = [...FORMS_BEFORE, ...FORMS_AFTER];

/** How the text describes the people and things it names: verbatim spans, in order. */
export function findDescriptions(
  article: Article,
  read: readonly ReadSentence[],
  mentions: readonly TitledMention[],
): readonly Description[] {
  const found: Description[] = [];
  let next = 0;
  for (const { sentence } of read) {
    const block = article.blocks[sentence.block];
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) {
      const mention = mentions[next];
      next += 1;
      if (mention === undefined || mention.start < sentence.start || block?.role === "boilerplate") continue;
      const head = mention.titleStart ?? mention.start;
      const from = Math.max(sentence.start, head - REACH);
      const site: Site = {
        text: article.text,
        mention,
        after: article.text.slice(mention.end, Math.min(sentence.end, mention.end + REACH)),
        before: article.text.slice(from, head),
        from,
        isWhole: from === sentence.start,
      };
      for (const find of FORMS) {
        const description = find(site);
        if (description !== undefined) found.push({ ...description, entity: mention.entity });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
