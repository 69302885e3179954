import { changeArticle, type ArticleChange } from "../../src/store/editorial.ts";
import type { ModeratorDesk, ModeratorInput, ModeratorReply } from "../moderator.ts";
import { findArticle } from "./articleOption.ts";
import { counted } from "./reportLines.ts";

/**
 * Carries out a change to the article that is meant, answers from it at once, and sends the corrections after the citations.
 *
 * @param notice says it in one line, given the headline: to the moderator, and where a message cannot be edited
 */
export async function changeAndReport(
  input: ModeratorInput,
  desk: ModeratorDesk,
  change: ArticleChange,
  notice: (headline: string) => string,
): Promise<ModeratorReply> {
  const { file, headline } = findArticle(input, desk);
  const corrected = await changeArticle(desk.store.db, {
    id: desk.newId(),
    file,
    change,
    actor: input.moderator,
    at: desk.now(),
    notice: notice(headline),
  });
  await desk.library.reload({ by: input.moderator, reread: false });
  desk.poke();
  return { lines: [notice(headline), `${counted(corrected, "message")} that cited it will say so.`] };
}
