import type { Answer } from "../reply/answer.ts";
import { whichOne } from "./answerWho.ts";
import { stranger } from "./evidenceFor.ts";
import { type Asked, nothing } from "../reply/kinds.ts";
import { mentionsOf } from "../reply/mentionsOf.ts";
import { quoteSpeaker } from "./quoteSpeaker.ts";
import type { Snapshot } from "../snapshot.ts";
import { isEntity, speakersMeant } from "./speakersMeant.ts";

/** Most passages that name a speaker who is never quoted. */
const MENTIONED = 3;

/** The words of whoever is meant by `speaker`, for `/quote` and for questions such as "what did X say about Y". */
export function quotationsOf(asked: Asked, speaker: string, topic: string, snapshot: Snapshot): Answer {
  const meant = speakersMeant(speaker, snapshot);
  switch (meant.kind) {
    case "named":
      return quoteSpeaker(
        asked,
        meant.isSpeaker,
        topic,
        snapshot,
        mentionsOf(snapshot, meant.entity, MENTIONED),
      );
    case "called":
      return quoteSpeaker(asked, meant.isSpeaker, topic, snapshot, []);
    case "choices": {
      const answers = meant.entities
        .map((entity) => quoteSpeaker(asked, isEntity(entity), topic, snapshot, []))
        .filter(({ kind }) => kind === "found");
      const [only] = answers;
      // One alone of a name who speaks of the topic is who is meant.
      return only !== undefined && answers.length === 1 && topic !== ""
        ? only
        : whichOne(asked, meant.entities);
    }
    case "stranger":
      return stranger(asked, meant.near, snapshot);
    case "none":
      return nothing(asked);
  }
}
