import { fileURLToPath } from "node:url";
import { root } from "../places.ts";

const pathOf = (file: string): string => fileURLToPath(new URL(`config/${file}`, root));

/** The word vectors; see the README.md beside them. */
export const wordVectorsFile = pathOf("wordVectors/vectors.bin");

/** The WordNet table; see the README.md beside it. */
export const wordnetFile = pathOf("wordnet/wordnet.bin");

/** Groups of words and phrases for the same action. */
export const actsFile = pathOf("acts.txt");
