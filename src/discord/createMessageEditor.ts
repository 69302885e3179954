import type { Client } from "discord.js";
import type { Answer } from "../answer/reply/answer.ts";
import type { DigestPart } from "../answer/reply/digest.ts";
import { digestWithEditorial, withEditorial } from "../answer/reply/withEditorial.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { answerMessage, type View } from "../render/discord/answerMessage.ts";
import type { Message } from "../render/discord/component.ts";
import { correctionMessage } from "../render/discord/correctionMessage.ts";
import { digestMessage } from "../render/discord/digestMessage.ts";
import type { EditOutcome, MessageEditor } from "../schedule/correctMessages.ts";
import type { CitationRow } from "../store/schema.ts";
import { changeMessage, findMarked, postMessage } from "./channelMessages.ts";
import { refusalOf } from "./refusal.ts";

const UNKNOWN_MESSAGE = 10008;
/** The stored content of an answer's citation. */
export interface AnswerContent {
  readonly answer: Answer;
  readonly view: View;
}

/**
 * Corrects messages that the bot posted in Discord.
 * @param publicUrl where people open the reader, if it is served
 */
export function createMessageEditor(client: Client, publicUrl?: string): MessageEditor {
  return {
    edit: (citation, editorial, snapshot) =>
      outcomeOf(() =>
        changeMessage(
          client,
          citation.channel,
          citation.message,
          shownAnew(citation, editorial, snapshot, publicUrl),
        ),
      ),
    replyOnce: ({ channel, message, at }, notice, mark) =>
      outcomeOf(async () => {
        if ((await findMarked(client, channel, mark, at)) !== undefined) return;
        await postMessage(client, channel, correctionMessage(notice, mark), {
          nonce: mark,
          answers: message,
        });
      }),
  };
}

/** Renders a message again from its stored content, with moderators' later changes. */
function shownAnew(
  { kind, content }: Pick<CitationRow, "kind" | "content">,
  editorial: Editorial,
  snapshot: Snapshot,
  publicUrl: string | undefined,
): Message {
  if (kind === "digest") {
    const part = digestWithEditorial(JSON.parse(content) as DigestPart, editorial, snapshot);
    return digestMessage(part, false, publicUrl);
  }
  const { answer, view } = JSON.parse(content) as AnswerContent;
  const { publicUrl: _then, ...same } = view;
  return answerMessage(withEditorial(answer, editorial, snapshot), {
    ...same,
    ...(publicUrl !== undefined && { publicUrl }),
    isCorrected: true,
  });
}

async function outcomeOf(work: () => Promise<void>): Promise<EditOutcome> {
  try {
    await work();
    return { kind: "done" };
  } catch (error) {
    const refusal = refusalOf(error);
    // Somebody deleted the message, so there is nothing to correct.
    if (refusal?.code === UNKNOWN_MESSAGE) return { kind: "done" };
    return refusal === undefined
      ? { kind: "failed", reason: String(error) }
      : { kind: "refused", reason: refusal.reason };
  }
}
