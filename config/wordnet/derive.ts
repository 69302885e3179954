// Derives wordnet.bin and the list of common words: `npx tsx config/wordnet/derive.ts` (README.md beside this file says more).
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { commonWords } from "./commonWords.ts";
import { makeTable } from "./makeTable.ts";

writeFileSync(new URL("wordnet.bin", import.meta.url), brotliCompressSync(makeTable()));
writeFileSync(new URL("../../src/extract/names/data/commonWords.txt", import.meta.url), commonWords());
