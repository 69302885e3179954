import { changeArticle, type ArticleChange } from "../../src/store/articleChanges.ts";
import { readEditorial } from "../../src/store/readEditorial.ts";
import type {
  ModeratorActor,
  ModeratorServices,
  ModeratorInput,
  ModeratorReply,
  NextStep,
} from "../moderator.ts";
import { articleOption, findArticle } from "./articleOption.ts";
import { counted } from "./reportLines.ts";

/** Milliseconds before corrections are sent without waiting for a running reload. */
const SOON = 1_500;

/** Who asks for a change, and the option that names the article. */
export type ArticleRequest = ModeratorActor & Pick<ModeratorInput, "text">;

/** The request of somebody who presses a button for the article of a file. */
export const requestFor = (file: string, by: ModeratorActor): ArticleRequest => ({
  ...by,
  text: (option) => (option === articleOption.name ? file : undefined),
});

/** What a change is called, and how to undo it. */
interface ChangeWords {
  /** Describes it in one line, given the headline: to the moderator, and under messages that cannot be edited. */
  readonly notice: (headline: string) => string;
  /** The button that undoes it, given the file and the id of the change. */
  readonly undo?: (file: string, id: string) => NextStep;
}

/** Applies a change to the chosen article immediately, and sends corrections to messages that cited it. */
export async function changeAndReport(
  input: ArticleRequest,
  services: ModeratorServices,
  change: ArticleChange,
  { notice, undo }: ChangeWords,
): Promise<ModeratorReply> {
  const { library, store } = services;
  const { file, headline, content } = await findArticle(input, services);
  const id = services.newId();
  const corrected = await changeArticle(store.db, {
    id,
    file,
    content,
    change,
    actor: input.moderator,
    guild: input.guild,
    at: services.now(),
    notice: notice(headline),
  });
  library.follow(await readEditorial(store.db));
  // A running reload may take minutes. Meanwhile, correct the messages that cited the article.
  const meanwhile = setTimeout(services.poke, SOON);
  try {
    // The first load applies the change at its end; until then it is applied to each answer.
    if (library.loading() === undefined) await library.reload({ by: input.moderator, reread: false });
  } finally {
    clearTimeout(meanwhile);
    services.poke();
  }
  return {
    lines: [
      notice(headline),
      corrected === 0
        ? "No message cited it."
        : `${counted(corrected, "message")} that cited it will be corrected.`,
    ],
    ...(undo !== undefined && { next: [undo(file, id)] }),
  };
}
