import { isMainThread } from "node:worker_threads";
import { fold } from "../../text/fold.ts";
import { memoise } from "../../text/memoise.ts";

/** One word of a name or of the typed text. */
export interface NameWord {
  /** Without case, accents, apostrophes and possessive "'s". */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital. */
  readonly capital: boolean;
  /** Two or more letters, all capitals. */
  readonly capitals: boolean;
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’ʼ](?=\p{L}))*/gu;

/** The words of a name, in order, split at hyphens: "al-Assad's" gives al, assad; "U.S." gives us. */
export function nameWords(text: string): readonly NameWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const bare = match[0].replace(/['’ʼ]s$/iu, "");
    return {
      form: fold(bare).replace(/['’ʼ.]/gu, ""),
      start: match.index,
      end: match.index + bare.length,
      capital: /^\p{Lu}/u.test(bare),
      capitals: bare.length > 1 && !/\p{Ll}/u.test(bare),
    };
  });
}

/** Names whose words are cached: about the forms and descriptions in 5,000 articles in the thread that answers. */
const REMEMBERED = isMainThread ? 100_000 : 20_000;

/** The folded words of a name. */
export const nameForms = memoise(
  (text): readonly string[] => nameWords(text).map(({ form }) => form),
  REMEMBERED,
);
