import type { Corpus } from "../corpus/readCorpus.ts";
import { startBuilder, type BuilderSettings } from "./startBuilder.ts";

/** Reads one article in a thread of its own, so that a hang or a crash affects nothing else. */
export async function readApart(path: string, settings: BuilderSettings): Promise<Corpus> {
  const builder = startBuilder(settings);
  try {
    return await builder.read(path);
  } finally {
    await builder.close();
  }
}
