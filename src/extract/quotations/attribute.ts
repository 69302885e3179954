import type { Span } from "../../text/span.ts";
import type { SpeechCue } from "./cues.ts";
import { closing, colon, leading, trailing } from "./cues.ts";
import { isNaming, isSentence } from "./isSpeech.ts";
import type { Marked } from "./marks.ts";
import type { Narrated } from "./narrate.ts";
import { sayingPattern, speechPattern } from "./speechVerbs.ts";
import { subjectOf } from "./subjectOfVerb.ts";
import type { QuotationPlace, Voice } from "./voice.ts";

/** A quotation in a block and what the block says about its speaker; offsets are into the block. */
export interface Attributed {
  readonly mark: Marked;
  /** The words that name the speaker. */
  readonly phrase?: Span;
  /**
   * `cue`: it has its own; `same`: it continues the one before; `paragraph`: the speaker of the sentence before;
   * `unnamed`: somebody whom the text does not name, or not with certainty.
   */
  readonly by?: "cue" | "same" | "paragraph" | "unnamed";
  /** Whether it fills its paragraph. */
  readonly isWhole: boolean;
}

/** Maximum distance between a quotation and its cue, in characters. */
const reach = 800;

/** The cues that introduce complete utterances, then those that also accept words inside a sentence, in order. */
const direct: readonly SpeechCue[] = [colon, trailing];
const embedded: readonly SpeechCue[] = [leading, closing];

/** Attributes the quotations of a block by its cues; quoted words that nobody says are left out. */
export function attributeBlock(
  { text, marks, narration, sentences }: Narrated,
  isPerson: (phrase: Span) => boolean,
): readonly Attributed[] {
  const attributed: Attributed[] = [];
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]?.open ?? narration.length;
    const sentence = sentences.find(({ start, end }) => start <= mark.open && mark.open < end) ?? {
      start: 0,
      end: narration.length,
    };
    const inside = text.slice(mark.start, mark.end);
    const near = {
      start: Math.max(sentence.start, mark.open - reach),
      end: Math.max(mark.close, Math.min(sentence.end, mark.close + reach)),
    };
    const place: QuotationPlace = {
      narration,
      mark,
      ending: inside.slice(-2),
      sentence: near,
      next,
      isPerson,
    };
    const isWhole = marks.length === 1 && mark.close - mark.open >= narration.trim().length;
    const base = { mark, isWhole };
    const own = firstOf(direct, place);
    if (own !== undefined) {
      attributed.push({ ...base, ...voiced(own) });
      continue;
    }
    const previous = attributed.at(-1);
    if (previous?.by !== undefined && goesOn(text, place, previous)) {
      attributed.push({
        ...base,
        ...(previous.phrase === undefined ? {} : { phrase: previous.phrase }),
        by: previous.by === "unnamed" ? "unnamed" : "same",
      });
      continue;
    }
    if (isNaming(inside, text.slice(near.start, mark.open), text.slice(mark.close, near.end))) continue;
    const within = firstOf(embedded, place);
    if (within !== undefined) attributed.push({ ...base, ...voiced(within) });
    else if (isSentence(inside) || isWhole || !mark.isClosed) {
      const phrase = previous === undefined ? speakerBefore(place, sentences) : previous.phrase;
      attributed.push(phrase === undefined ? base : { ...base, phrase, by: "paragraph" });
    }
  }
  return attributed;
}

function voiced(voice: Voice): Pick<Attributed, "phrase" | "by"> {
  return voice === "unnamed" ? { by: "unnamed" } : { phrase: voice, by: "cue" };
}

function firstOf(cues: readonly SpeechCue[], place: QuotationPlace): Voice | undefined {
  for (const cue of cues) {
    const voice = cue(place);
    if (voice !== undefined) return voice;
  }
  return undefined;
}

const abbreviated = /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sgt|Prof|Sen|Rep|Gov)\./gu;

/** "“...,” she said, “...”" and "“...,” she said. “...”": only the attribution is between the two. */
function goesOn(text: string, place: QuotationPlace, previous: Attributed): boolean {
  const { narration, mark } = place;
  const gap = narration.slice(previous.mark.close, mark.open);
  if (gap.trim() === "") return true;
  const body = gap.trimEnd().replace(/[.,:;—–-]$/, "");
  if (/[.?!]\s+\p{Lu}/u.test(body.replace(abbreviated, ""))) return false;
  if (/^\s*and\b/.test(text.slice(mark.open - 4, mark.open))) return false;
  const { phrase } = previous;
  if (phrase === undefined) return previous.by === "unnamed" && !speech.test(gap.slice(gap.search(/[,.]/)));
  if (phrase.start < previous.mark.close || phrase.end > mark.open) return false;
  // "“...,” said Ann Lee, but Ben Fox called that “...”": somebody else speaks.
  const rest = narration.slice(phrase.end, mark.open).replace(ownVerb, "");
  const other = speech.exec(rest);
  // "“...,” she said, adding that it was “...”", "..., she said, and added: “...”": the same person speaks.
  return (
    other === null ||
    (ownSecond.test(rest.slice(0, other.index)) && !speech.test(rest.slice(other.index + other[0].length)))
  );
}

const speech = new RegExp(`(?<![\\w’'-])${speechPattern}`);
// "she said", "Ann Lee told reporters in a statement".
const ownVerb = new RegExp(`^[^.;:]*?(?<![\\w’'-])${sayingPattern}(?! (?:that|it)\\b)`);

const ownSecond =
  /^[^,]*,\s(?:(?:and|but|then|before)\s)?(?:also\s|then\s|later\s|\w+ly\s)?$|^\s?(?:and|but|before)\s(?:also\s|then\s)?$/;

/**
 * The speaker of the previous sentence in the same paragraph: "Ann Lee said she had never met him. “I would know
 * him.”"
 */
function speakerBefore(
  { narration, mark, isPerson }: QuotationPlace,
  sentences: readonly Span[],
): Span | undefined {
  const before = sentences.findLast(({ start, end }) => end <= mark.open && end > start);
  if (before === undefined) return undefined;
  const { start: from, end } = before;
  const verb = speech.exec(narration.slice(from, end));
  if (verb === null) return undefined;
  const voice = subjectOf(narration, {
    from,
    verb: from + verb.index,
    words: verb[0],
    open: end,
    next: end,
    isPerson,
  });
  return voice === "unnamed" ? undefined : voice;
}
