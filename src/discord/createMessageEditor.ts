import type { Client } from "discord.js";
import type { Answer } from "../answer/reply/answer.ts";
import type { DigestPart } from "../answer/reply/digestPart.ts";
import { digestWithEditorial, withEditorial } from "../answer/reply/withEditorial.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { answerMessage, type View } from "../render/discord/answerMessage.ts";
import type { Message } from "../render/discord/component.ts";
import { correctionMessage } from "../render/discord/correctionMessage.ts";
import { digestMessage } from "../render/discord/digestMessage.ts";
import type { EditOutcome, MessageEditor } from "../schedule/correctMessages.ts";
import type { CitationRow } from "../store/schema.ts";
import { answerPicture } from "./answerPicture.ts";
import type { BotContext } from "./botContext.ts";
import { changeMessage, findMarked, postMessage } from "./channelMessages.ts";
import { refusalOf } from "./refusal.ts";

const UNKNOWN_MESSAGE = 10008;
/** The stored content of an answer's citation. */
export interface AnswerContent {
  readonly answer: Answer;
  readonly view: View;
}

/**
 * Corrects messages that the bot posted in Discord: renders them again from their stored content, with moderators' later
 * changes.
 *
 * @param publicUrl where people open the reader, if it is served
 */
export function createMessageEditor(
  client: Client,
  log: BotContext["log"],
  publicUrl?: string,
): MessageEditor {
  const shown = async (citation: CitationRow, editorial: Editorial, snapshot: Snapshot): Promise<Message> => {
    if (citation.kind === "digest") {
      const part = digestWithEditorial(JSON.parse(citation.content) as DigestPart, editorial, snapshot);
      return digestMessage(part, false, publicUrl);
    }
    const { answer: then, view } = JSON.parse(citation.content) as AnswerContent;
    const answer = withEditorial(then, editorial, snapshot);
    const { publicUrl: _then, ...same } = view;
    return answerMessage(
      answer,
      { ...same, ...(publicUrl !== undefined && { publicUrl }), isCorrected: true },
      await answerPicture(answer, view, log),
    );
  };
  return {
    edit: (citation, editorial, snapshot) =>
      outcomeOf(async () =>
        changeMessage(client, citation.channel, citation.message, await shown(citation, editorial, snapshot)),
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
