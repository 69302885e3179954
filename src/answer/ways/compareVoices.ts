import { bareQuestion } from "../question/bareQuestion.ts";
import { withoutCourtesies } from "../question/courtesies.ts";
import type { Answer } from "../reply/answer.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import type { Snapshot } from "../snapshot.ts";
import { mergeParts } from "./mergeParts.ts";
import { quotationsOf } from "./quotationsOf.ts";

/** Two speakers, or two outlets, and the topic on which to compare them, as typed. */
export interface TwoVoices {
  readonly sides: readonly [string, string];
  readonly topic: string;
}

/** "the mayor vs the union on the bridge", "what do Holm and Brandt say about the loan", "Holm and Brandt, their views of it". */
const TWO_VOICES =
  /^(?:compare |(?:what |how )?(?:do|did) )?(?:the )?(?<one>[^,]{2,60}?) (?:vs?\.?|versus|and|against) (?:the )?(?<other>[^,]{2,60}?),? (?:(?:say|think|agree|disagree|differ) |(?:their |the )?(?:views?|takes?|words|comments|opinions?|positions?|accounts?) )?(?:on|about|over|regarding|of) (?<topic>.+?)(?:,? side by side)?$/iu;

/** Reads a comparison of two speakers or outlets; `undefined` if it has another form. */
export function twoVoicesIn(text: string): TwoVoices | undefined {
  const { one, other, topic } = TWO_VOICES.exec(withoutCourtesies(bareQuestion(text)))?.groups ?? {};
  return one === undefined || other === undefined || topic === undefined
    ? undefined
    : { sides: [one, other], topic };
}

/** The words of two speakers on one topic, in turn; `undefined` unless both have some. Only as certain as the less certain one. */
export function compareVoices(
  asked: Asked,
  { sides, topic }: TwoVoices,
  snapshot: Snapshot,
): Answer | undefined {
  const answers = sides.map((speaker) => quotationsOf(asked, speaker, topic, snapshot));
  const [first, second] = answers;
  if (first === undefined || second === undefined) return undefined;
  if (!answers.every(({ kind }) => kind === "found" || kind === "likely")) return undefined;
  const [best, otherBest] = answers.map(({ excerpts }) => excerpts[0]);
  // The same words for both: one person, named twice.
  if (best?.file === otherBest?.file && best?.start === otherBest?.start) return undefined;
  const kind = answers.every((answer) => answer.kind === "found") ? "found" : "likely";
  return mergeParts({ ...first, kind }, [{ ...second, kind }]);
}
