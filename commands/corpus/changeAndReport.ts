import { changeArticle, readEditorial, type ArticleChange } from "../../src/store/editorial.ts";
import type { ModeratorActor, ModeratorDesk, ModeratorInput, ModeratorReply } from "../moderator.ts";
import { findArticle } from "./articleOption.ts";
import { counted } from "./reportLines.ts";

/** A reload that has not ended by then is not waited for, in milliseconds. */
const SOON = 1_500;

/** Who asks for a change, and the option that names the article. */
export type ArticleRequest = ModeratorActor & Pick<ModeratorInput, "text">;

/**
 * Carries out a change to the article that is meant, answers by it at once, and sends the corrections after the citations.
 *
 * @param notice says it in one line, given the headline: to the moderator, and where a message cannot be edited
 */
export async function changeAndReport(
  input: ArticleRequest,
  desk: ModeratorDesk,
  change: ArticleChange,
  notice: (headline: string) => string,
): Promise<ModeratorReply> {
  const { library, store } = desk;
  const { file, headline, content } = findArticle(input, desk);
  const corrected = await changeArticle(store.db, {
    id: desk.newId(),
    file,
    content,
    change,
    actor: input.moderator,
    guild: input.guild,
    at: desk.now(),
    notice: notice(headline),
  });
  library.follow(await readEditorial(store.db));
  // A reload that is running may take minutes: what cited the article says so meanwhile.
  const meanwhile = setTimeout(desk.poke, SOON);
  try {
    await library.reload({ by: input.moderator, reread: false });
  } finally {
    clearTimeout(meanwhile);
    desk.poke();
  }
  return {
    lines: [notice(headline), `${counted(corrected, "message")} that cited it will say so.`],
    ...(change.kind === "retract" && {
      next: { action: "corpus restore", target: file, label: "Undo: let it answer again" },
    }),
  };
}
