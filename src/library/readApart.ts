import type { Corpus } from "../corpus/readCorpus.ts";
import { startBuilder, type BuilderSettings } from "./startBuilder.ts";

/** Reads one article in a thread of its own, which ends with it: nobody waits for what it does, and nothing else ends with it. */
export async function readApart(path: string, settings: BuilderSettings): Promise<Corpus> {
  const builder = startBuilder(settings);
  try {
    return await builder.read(path);
  } finally {
    await builder.close();
  }
}
