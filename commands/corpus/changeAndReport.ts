import { changeArticle, readEditorial, type ArticleChange } from "../../src/store/editorial.ts";
import type { ModeratorActor, ModeratorDesk, ModeratorInput, ModeratorReply } from "../moderator.ts";
import { findArticle } from "./articleOption.ts";
import { counted } from "./reportLines.ts";

/** Milliseconds before corrections are sent without waiting for a running reload. */
const SOON = 1_500;

/** Who asks for a change, and the option that names the article. */
export type ArticleRequest = ModeratorActor & Pick<ModeratorInput, "text">;

/**
 * Applies a change to the chosen article immediately, and sends corrections to messages that cited it.
 * @param notice describes the change in one line, given the headline: to the moderator, and under messages that
 * cannot be edited
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
  // A running reload may take minutes. Meanwhile, correct the messages that cited the article.
  const meanwhile = setTimeout(desk.poke, SOON);
  try {
    await library.reload({ by: input.moderator, reread: false });
  } finally {
    clearTimeout(meanwhile);
    desk.poke();
  }
  return {
    lines: [notice(headline), `${counted(corrected, "message")} that cited it will be corrected.`],
    ...(change.kind === "retract" && {
      next: { action: "corpus restore", target: file, label: "Undo: let it answer again" },
    }),
  };
}
