import type { BotContext, Noted, Posting } from "../discord/botContext.ts";
import type { AnswerContent } from "../discord/createMessageEditor.ts";
import { announceCitation, arriveCitation, recordCitation } from "../store/citations.ts";
import { addPosting } from "../store/unconfirmedAnswers.ts";
import { noteShare } from "../store/shares.ts";
import type { Store } from "../store/store.ts";
import { recordUnanswered } from "../store/unanswered.ts";

/** Most answers waiting to be recorded; beyond this, the oldest are dropped, which is logged. */
const MOST_LATE = 1_000;

/** Records public answers, so that corrections reach them. */
export interface PostingNotes {
  /**
   * Records what an answer cites before it is shared, so that corrections find it; also records unanswered questions.
   */
  readonly onPosting: NonNullable<BotContext["onPosting"]>;
  /** Retries what could not be recorded; throws while the state still cannot be written. */
  retry(): Promise<void>;
}

/** Records public answers in the state, and keeps those that cannot be written in memory until they can. */
export function notePostings({ db }: Store, now: () => number, newId: () => string): PostingNotes {
  const late = new Set<() => Promise<void>>();
  const keep = (note: () => Promise<void>): void => {
    late.add(note);
    const [oldest] = late;
    if (late.size > MOST_LATE && oldest !== undefined) late.delete(oldest);
  };

  /** The two steps of recording an answer; `announce` returns false if the answer was shared before. */
  const stepsOf = (posting: Posting) => {
    const { interaction, token, guild, channel, replaces, shares, answer, view, editorial } = posting;
    const at = now();
    const name = replaces ?? newId();
    const content = JSON.stringify({ answer, view } satisfies AnswerContent);
    const citation = { message: name, channel, kind: "answer", content, at } as const;
    const files = [...answer.excerpts, ...answer.related, ...answer.articles].map(({ file }) => file);
    return {
      announce: () =>
        db.transaction().execute(async (transaction) => {
          if (shares !== undefined && !(await noteShare(transaction, shares, name, at))) return false;
          const posted = replaces === undefined ? 0 : 1;
          await announceCitation(transaction, { ...citation, posted }, files, editorial);
          if (replaces === undefined)
            await addPosting(transaction, { message: name, channel, interaction, token, at });
          return true;
        }),
      arrive: (message: string) =>
        db.transaction().execute(async (transaction) => {
          const isNew = replaces === undefined && (await arriveCitation(transaction, name, message));
          if (!isNew) await recordCitation(transaction, { ...citation, message }, files, editorial);
          if (answer.kind === "nothing" && view.page === 0 && view.question.text !== "")
            await recordUnanswered(transaction, {
              id: newId(),
              question: view.question.text,
              at,
              guild,
              channel,
            });
        }),
    };
  };

  return {
    async onPosting(posting): Promise<Noted> {
      const { announce, arrive } = stepsOf(posting);
      let isAnnounced = false;
      let message: string | undefined;
      const note = async (): Promise<void> => {
        if (!isAnnounced) await announce();
        isAnnounced = true;
        if (message !== undefined) await arrive(message);
        late.delete(note);
      };
      const arrived: Noted["arrived"] = async (place) => {
        ({ message } = place);
        await note().catch((error: unknown) => {
          keep(note);
          throw error;
        });
      };
      try {
        isAnnounced = await announce();
        return { kind: isAnnounced ? "noted" : "shared before", arrived };
      } catch (error) {
        keep(note);
        return { kind: "not noted", error, arrived };
      }
    },
    async retry() {
      for (const note of late) await note();
    },
  };
}
