import { fileURLToPath } from "node:url";
import { root } from "../places.ts";

const pathOf = (file: string): string => fileURLToPath(new URL(`config/${file}`, root));

/** The word vectors; see the README.md beside them. */
export const wordVectorsFile = pathOf("wordVectors/vectors.bin");

/** The code that multiplies word vectors; see the README.md beside it. */
export const dotProductsFile = pathOf("wordVectors/dots.wasm");

/** The WordNet table; see the README.md beside it. */
export const wordnetFile = pathOf("wordnet/wordnet.bin");

/** The thesaurus of news, in parts; see the README.md beside them. */
export const thesaurusFiles = ["acts", "people", "things"].map((part) => pathOf(`thesaurus/${part}.txt`));

/** Informal spellings and misspellings of common words, written out. */
export const spellingsFile = pathOf("spellings.txt");
