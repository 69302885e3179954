import type { BotContext } from "../discord/botContext.ts";
import type { AnswerContent } from "../discord/createMessageEditor.ts";
import { announceCitation, arriveCitation, recordCitation } from "../store/citations.ts";
import { addPosting } from "../store/postings.ts";
import type { Store } from "../store/store.ts";
import { recordUnanswered } from "../store/unanswered.ts";

/** Remembers what each public answer cites, from before it is posted on, so that corrections find it; and what it could not answer. */
export function notePosting(
  { db }: Store,
  now: () => number,
  newId: () => string,
): NonNullable<BotContext["onPosting"]> {
  return async ({ interaction, token, channel, replaces, answer, view, editorial }) => {
    const at = now();
    const content = JSON.stringify({ answer, view } satisfies AnswerContent);
    const name = replaces ?? newId();
    const citation = { message: name, channel, kind: "answer", content, at } as const;
    const files = [...answer.excerpts, ...answer.related, ...answer.articles].map(({ file }) => file);
    await db.transaction().execute(async (transaction) => {
      const posted = replaces === undefined ? 0 : 1;
      await announceCitation(transaction, { ...citation, posted }, files, editorial);
      if (replaces === undefined)
        await addPosting(transaction, { message: name, channel, interaction, token, at });
    });
    return async ({ message }) => {
      await db.transaction().execute(async (transaction) => {
        const isNew = replaces === undefined && (await arriveCitation(transaction, name, message));
        if (!isNew) await recordCitation(transaction, { ...citation, message }, files);
      });
      if (answer.kind === "nothing" && view.page === 0 && view.question.text !== "")
        await recordUnanswered(db, newId(), view.question.text, at);
    };
  };
}
