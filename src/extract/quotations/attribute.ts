import type { Span } from "../../text/span.ts";
import type { Cue, Place } from "./cues.ts";
import { closing, colon, leading, trailing } from "./cues.ts";
import { isNaming, isSentence } from "./isSpeech.ts";
import type { Marked } from "./marks.ts";
import type { Narrated } from "./narrate.ts";
import { mainSubject } from "./subjectOfVerb.ts";

/** A quotation of a block and what the block says of its speaker; offsets are into the block. */
export interface Attributed {
  readonly mark: Marked;
  /** The words that name the speaker. */
  readonly phrase?: Span;
  /** `cue`: its own; `same`: goes on after the attribution of the one before; `paragraph`: the paragraph's subject. */
  readonly by?: "cue" | "same" | "paragraph";
  /** Whether it fills its paragraph. */
  readonly isWhole: boolean;
}

/** How far from a quotation its cue may stand, in characters. */
const reach = 800;

/** The cues that introduce whole utterances, and those that also take in words inside a sentence, in order. */
const direct: readonly Cue[] = [colon, trailing];
const embedded: readonly Cue[] = [leading, closing];

/** Attributes the quotations of a block by the cues in it; words in marks that nobody says are left out. */
export function attributeBlock({ text, marks, narration, sentences }: Narrated): readonly Attributed[] {
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
    const place: Place = { narration, mark, ending: inside.slice(-2), sentence: near, next };
    const isWhole = marks.length === 1 && mark.close - mark.open >= narration.trim().length;
    const base = { mark, isWhole };
    const own = firstOf(direct, place);
    if (own !== undefined) {
      attributed.push({ ...base, phrase: own, by: "cue" });
      continue;
    }
    const previous = attributed.at(-1);
    if (previous?.phrase !== undefined && goesOn(text, narration, previous, mark)) {
      attributed.push({ ...base, phrase: previous.phrase, by: "same" });
      continue;
    }
    if (isNaming(inside, text.slice(near.start, mark.open), text.slice(mark.close, near.end))) continue;
    const within = firstOf(embedded, place);
    if (within !== undefined) attributed.push({ ...base, phrase: within, by: "cue" });
    else if (isSentence(inside) || isWhole || !mark.isClosed) {
      const phrase = previous?.phrase ?? subjectOfParagraph(narration, sentences, mark);
      attributed.push(phrase === undefined ? base : { ...base, phrase, by: "paragraph" });
    }
  }
  return attributed;
}

function firstOf(cues: readonly Cue[], place: Place): Span | undefined {
  for (const cue of cues) {
    const phrase = cue(place);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** "“...,” she said, “...”" and "“...,” she said. “...”": between the two stands the attribution and nothing else. */
function goesOn(text: string, narration: string, previous: Attributed, mark: Marked): boolean {
  const gap = narration.slice(previous.mark.close, mark.open);
  if (previous.phrase === undefined) return false;
  if (gap.trim() === "") return true;
  const isInside = previous.phrase.start >= previous.mark.close && previous.phrase.end <= mark.open;
  const body = gap.trimEnd().replace(/[.,:;—–-]$/, "");
  return (
    isInside &&
    !/[.?!]\s+\p{Lu}/u.test(body.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sgt|Prof|Sen|Rep|Gov)\./gu, "")) &&
    !/^\s*and\b/.test(text.slice(mark.open - 4, mark.open))
  );
}

/** The subject of the sentence before, in the same paragraph. */
function subjectOfParagraph(narration: string, sentences: readonly Span[], mark: Marked): Span | undefined {
  const before = sentences.findLast(({ start, end }) => end <= mark.open && end > start);
  return before === undefined ? undefined : mainSubject(narration, before.start, before.end);
}
