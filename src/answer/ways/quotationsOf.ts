import type { Answer } from "../reply/answer.ts";
import { askWhichEntity } from "./askWhichEntity.ts";
import { stranger } from "./evidenceFor.ts";
import { type Asked, likely, nothing } from "../reply/makeAnswer.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import { notes } from "../reply/notes.ts";
import { mentionsOf } from "../reply/mentionsOf.ts";
import { perhapsSpeaker, speakerOf } from "./knownSpeaker.ts";
import { quoteSpeaker, shareOf, wordsPerhaps } from "./quoteSpeaker.ts";
import type { Snapshot } from "../snapshot.ts";
import { speakersMeant } from "./speakersMeant.ts";

/** Most passages that name a speaker who is never quoted. */
const MENTIONED = 3;
/** How much more than others with the same name somebody must say about a topic to be the one meant. */
const CLEARLY = 1.5;

/** The words of whoever `speaker` means, for `/quote` and for questions such as "what did X say about Y". */
export function quotationsOf(asked: Asked, speaker: string, topic: string, snapshot: Snapshot): Answer {
  const meant = speakersMeant(speaker, snapshot);
  if (meant.kind === "none") return nothing(asked);
  if (meant.kind === "stranger") return stranger(asked, meant.near, snapshot);
  if (meant.kind === "called") return quoteSpeaker(asked, { speaker: meant.speaker, topic }, snapshot);
  const entity = meant.kind === "named" ? meant.entity : likeliest(meant.entities, topic, snapshot);
  if (entity === undefined) return askWhichEntity(asked, meant.kind === "choices" ? meant.entities : []);
  const mentions = mentionsOf(snapshot, entity, MENTIONED);
  const answer = quoteSpeaker(asked, { speaker: speakerOf(entity, snapshot), topic }, snapshot, mentions);
  if (answer.kind !== "nothing") return answer;
  // "she said", after a sentence that names her: not stated, but it may well be her.
  const perhaps = wordsPerhaps(asked, { speaker: perhapsSpeaker(entity, snapshot), topic }, snapshot);
  return perhaps === undefined ? answer : likely(asked, perhaps.excerpts, [notes.perhapsTheirs]);
}

/** The only one of several people who speaks about the topic: the person the question means. */
function likeliest(
  entities: readonly NamedEntity[],
  topic: string,
  snapshot: Snapshot,
): NamedEntity | undefined {
  if (topic === "") return undefined;
  const [best, next] = entities
    .map((entity) => ({ entity, share: shareOf({ speaker: speakerOf(entity, snapshot), topic }, snapshot) }))
    .toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0 && best.share >= CLEARLY * (next?.share ?? 0)
    ? best.entity
    : undefined;
}
