// Derives wordnet.bin and the list of common words: `npx tsx config/wordnet/derive.ts` (README.md beside this file says more).
import { writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { commonWords } from "./commonWords.ts";
import { makeTable } from "./makeTable.ts";

writeFileSync(new URL("wordnet.bin", import.meta.url), deflateRawSync(makeTable(), { level: 9 }));
writeFileSync(new URL("../../src/extract/names/data/commonWords.txt", import.meta.url), commonWords());
