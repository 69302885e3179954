import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type Corpus, readCorpus } from "../../../src/corpus/readCorpus.ts";

/** An empty corpus folder for each test of the file that calls this. */
export function corpusFolder() {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "corpus-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    /** The path of a file in it, or its own. */
    pathOf: (file = ""): string => join(folder, file),
    put: async (file: string, content: string | Uint8Array): Promise<void> => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    },
    read: (limits: Partial<Parameters<typeof readCorpus>[1]> = {}): Promise<Corpus> =>
      readCorpus(folder, { maxFileBytes: 100_000, ...limits }),
  };
}

/** A short article. */
export const article = (what: string): string =>
  `${what} sinks\n\nTwo people died when the ${what} sank, police said.\n`;
