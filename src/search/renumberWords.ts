import type { IndexWords } from "./earlierIndex.ts";
import { joinLists } from "../text/joinLists.ts";
import { listPlaces, listPlacesAfter, placeOf } from "../text/listPlaces.ts";
import { copyKnown, copyShifted } from "../text/moveNumbers.ts";
import { sharedArray } from "../text/sharedMemory.ts";
import type { SearchIndex } from "./searchIndex.ts";

type Words = Pick<SearchIndex, "forms" | "stems" | "stemOfForm" | "isStop">;

/** How words of the last index and of the new articles are numbered in the next. */
export interface WordMoves {
  /** Number in the last index -> 1 + the next number, or 0 if it is gone. */
  readonly old: Uint32Array;
  /** Number among the new articles -> 1 + the next number. */
  readonly fresh: Uint32Array;
  /** Next number -> number in the last index, or -1. */
  readonly oldOf: Int32Array;
  /** Next number -> number among the new articles, or -1. */
  readonly freshOf: Int32Array;
}

/** Numbers words in order of first appearance, those of the last index and of new articles. */
function numberWords(olds: number, oldOfFresh: readonly number[]) {
  const old = new Uint32Array(olds);
  const fresh = new Uint32Array(oldOfFresh.length);
  const oldOf = new Int32Array(olds + oldOfFresh.length);
  let words = 0;
  const add = (number: number): number => {
    oldOf[words] = number;
    words += 1;
    return words;
  };
  return {
    old,
    fresh,
    addOld: (number: number): number => (old[number] ||= add(number)) - 1,
    addFresh: (number: number): number => {
      const known = oldOfFresh[number] as number;
      const next = fresh[number] || (known < 0 ? 0 : old[known]) || add(known);
      fresh[number] = next;
      if (known >= 0) old[known] = next;
      return next - 1;
    },
    /** Call once all have been added. */
    moves(): WordMoves {
      const freshOf = new Int32Array(words).fill(-1);
      for (let number = 0; number < fresh.length; number += 1) {
        const next = fresh[number] as number;
        if (next > 0) freshOf[next - 1] = number;
      }
      return { old, fresh, oldOf: oldOf.slice(0, words), freshOf };
    },
  };
}

/** Numbers the forms of tokens as they are copied. */
export interface FormNumbering {
  /** Copies the forms of tokens, of new articles or of the last index. */
  copy(to: Uint32Array, from: Uint32Array, isNew: boolean): void;
  /** The words once all tokens have been copied. */
  end(): {
    readonly words: Words;
    readonly forms: WordMoves;
    readonly stems: WordMoves;
    readonly known: IndexWords;
  };
}

/** Starts to number forms in order of first appearance, as a fresh build does. */
export function renumberWords(last: Words, fresh: Words, known: IndexWords): FormNumbering {
  const forms = numberWords(
    last.forms.length,
    fresh.forms.map((form) => placeOf(known.forms, form)),
  );
  return {
    copy(to, from, isNew) {
      const table = isNew ? forms.fresh : forms.old;
      const add = isNew ? forms.addFresh : forms.addOld;
      copyWith(to, from, table, add);
    },
    end() {
      const moves = forms.moves();
      const { oldOf, freshOf } = moves;
      const stems = numberWords(
        last.stems.length,
        fresh.stems.map((stem) => placeOf(known.stems, stem)),
      );
      const stemOfForm = sharedArray(Uint32Array, oldOf.length);
      const isStop = sharedArray(Uint8Array, oldOf.length);
      for (let form = 0; form < oldOf.length;) {
        const end = runEnd(oldOf, form);
        if (end > form) {
          const [from, to] = [oldOf[form] as number, (oldOf[form] as number) + end - form];
          isStop.set(last.isStop.subarray(from, to), form);
          copyWith(stemOfForm.subarray(form), last.stemOfForm.subarray(from, to), stems.old, stems.addOld);
          form = end;
          continue;
        }
        const own = freshOf[form] as number;
        isStop[form] = fresh.isStop[own] as number;
        stemOfForm[form] = stems.addFresh(fresh.stemOfForm[own] as number);
        form += 1;
      }
      // A new article may have a stem only in forms that others have too.
      for (const [stem, text] of fresh.stems.entries()) {
        const number = placeOf(known.stems, text);
        if (number >= 0) stems.fresh[stem] = stems.old[number] as number;
      }
      const stemMoves = stems.moves();
      const words: Words = {
        forms: listAfter(last.forms, fresh.forms, moves),
        stems: listAfter(last.stems, fresh.stems, stemMoves),
        stemOfForm,
        isStop,
      };
      return {
        words,
        forms: moves,
        stems: stemMoves,
        known: {
          forms: listPlacesAfter(known.forms, words.forms, placeMoves(moves)) ?? listPlaces(words.forms),
          stems: listPlacesAfter(known.stems, words.stems, placeMoves(stemMoves)) ?? listPlaces(words.stems),
        },
      };
    },
  };
}

/** Copies numbers through a table of 1 + number; adds those that it does not have yet. */
function copyWith(
  to: Uint32Array,
  from: Uint32Array,
  table: Uint32Array,
  add: (number: number) => number,
): void {
  for (let at = copyKnown(to, from, table, 0); at < from.length; at = copyKnown(to, from, table, at))
    add(from[at] as number);
}

/** The end of the run of next numbers from `first` on that follow one another in the last index too. */
function runEnd(oldOf: Int32Array, first: number): number {
  const shift = (oldOf[first] as number) - first;
  let end = first;
  while (end < oldOf.length && (oldOf[end] as number) >= 0 && (oldOf[end] as number) - end === shift)
    end += 1;
  return end;
}

/** The words in the next order; the same list as before if nothing moved. */
function listAfter(
  last: readonly string[],
  fresh: readonly string[],
  { oldOf, freshOf }: WordMoves,
): readonly string[] {
  const parts: (readonly string[])[] = [];
  for (let number = 0; number < oldOf.length;) {
    const end = runEnd(oldOf, number);
    const old = oldOf[number] as number;
    if (end === last.length && end === oldOf.length && number === 0) return last;
    if (end > number) parts.push(last.slice(old, old + end - number));
    else parts.push([fresh[freshOf[number] as number] as string]);
    number = Math.max(end, number + 1);
  }
  return joinLists(parts);
}

/** The moves of places in the list of words, and the words that the last index does not have. */
function placeMoves({ old, oldOf }: WordMoves): {
  readonly moved: Int32Array;
  readonly fresh: readonly number[];
} {
  const moved = new Int32Array(old.length);
  copyShifted(moved, old, -1);
  const fresh: number[] = [];
  for (let number = oldOf.indexOf(-1); number >= 0; number = oldOf.indexOf(-1, number + 1))
    fresh.push(number);
  return { moved, fresh };
}
