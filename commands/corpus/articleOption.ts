import type { Article } from "../../src/corpus/article.ts";
import { UserError } from "../../src/errors.ts";
import type { ModeratorServices, ModeratorInput, ModeratorOption } from "../moderator.ts";
import { wantedText } from "../options.ts";

/** The option that names an article. */
export const articleOption: ModeratorOption = {
  name: "article",
  description: "File or headline of the article",
  required: true,
  kind: "text",
  completes: "articles",
};

/**
 * Finds the article that a moderator means, by file or by a headline that only one article has; otherwise throws a
 * `UserError`.
 */
export async function findArticle(
  input: Pick<ModeratorInput, "text">,
  { coverage }: ModeratorServices,
): Promise<Article> {
  const typed = wantedText(input, articleOption.name);
  const { articles, retracted = [] } = await coverage.openTyped("headlines", typed);
  const all = [...articles, ...retracted];
  const exact = all.find(({ file }) => file === typed);
  if (exact !== undefined) return exact;
  const like = all.filter(({ headline }) => headline.toLowerCase().includes(typed.toLowerCase()));
  const [only] = like;
  if (only !== undefined && like.length === 1) return only;
  throw new UserError(
    like.length > 1
      ? `article: ${like.length} headlines contain “${typed}”. Choose one from the list, or give its file.`
      : `article: there is no “${typed}”. Choose one from the list, or give its file.`,
  );
}
