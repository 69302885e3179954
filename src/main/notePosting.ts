import type { BotContext } from "../discord/botContext.ts";
import type { AnswerContent } from "../discord/createMessageEditor.ts";
import { UserError } from "../errors.ts";
import { announceCitation, arriveCitation, recordCitation } from "../store/citations.ts";
import { addPosting } from "../store/postings.ts";
import { noteShare } from "../store/shares.ts";
import type { Store } from "../store/store.ts";
import { recordUnanswered } from "../store/unanswered.ts";

/** Remembers what each public answer cites, from before it is posted on, so that corrections find it; and what it could not answer. */
export function notePosting(
  { db }: Store,
  now: () => number,
  newId: () => string,
): NonNullable<BotContext["onPosting"]> {
  return async ({ interaction, token, guild, channel, replaces, shares, answer, view, editorial }) => {
    const at = now();
    const content = JSON.stringify({ answer, view } satisfies AnswerContent);
    const name = replaces ?? newId();
    const citation = { message: name, channel, kind: "answer", content, at } as const;
    const files = [...answer.excerpts, ...answer.related, ...answer.articles].map(({ file }) => file);
    await db.transaction().execute(async (transaction) => {
      if (shares !== undefined && !(await noteShare(transaction, shares, name, at)))
        throw new UserError("This has been shared already: everybody in the channel can read it.");
      const posted = replaces === undefined ? 0 : 1;
      await announceCitation(transaction, { ...citation, posted }, files, editorial);
      if (replaces === undefined)
        await addPosting(transaction, { message: name, channel, interaction, token, at });
    });
    return async ({ message }) => {
      await db.transaction().execute(async (transaction) => {
        const isNew = replaces === undefined && (await arriveCitation(transaction, name, message));
        if (!isNew) await recordCitation(transaction, { ...citation, message }, files, editorial);
      });
      if (answer.kind === "nothing" && view.page === 0 && view.question.text !== "")
        await recordUnanswered(db, { id: newId(), question: view.question.text, at, guild, channel });
    };
  };
}
