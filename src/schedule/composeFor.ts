import { composeDigest, hasNews } from "../answer/reply/composeDigest.ts";
import { splitDigest } from "../render/discord/digestMessage.ts";
import type { Store } from "../store/store.ts";
import { readUnanswered } from "../store/unanswered.ts";
import type { ReadMaterial } from "./digestMaterial.ts";
import type { DigestServices } from "./digestServices.ts";

/** Most unanswered questions in a digest. */
const MOST_QUESTIONS = 8;

/**
 * Composes digests from the current coverage, and from the unanswered questions of their channel if they list them.
 *
 * @param publicUrl where people open the reader, if it is served
 */
export function composeFor(
  readMaterial: ReadMaterial,
  store: Store,
  now: () => number,
  publicUrl?: string,
): DigestServices["compose"] {
  return async (row, covered, mark) => {
    const wanted = {
      ...(covered === undefined ? {} : { since: covered.coverage }),
      ...(row.about === null ? {} : { about: row.about }),
      today: dayIn(row.timezone, now()),
    };
    const { snapshot, at, ...material } = await readMaterial(wanted);
    const digest = composeDigest(snapshot, {
      ...wanted,
      ...material,
      unanswered:
        row.questions === "channel"
          ? await readUnanswered(store.db, row, covered?.questions ?? row.created_at, MOST_QUESTIONS)
          : [],
    });
    const isSilent = !hasNews(digest) && row.when_empty === "skip";
    const parts = isSilent ? [] : splitDigest(digest, mark, publicUrl);
    return { parts, coversUntil: at, editorial: snapshot.editorial ?? {} };
  };
}

/** The calendar date in a time zone, as ISO 8601. */
function dayIn(timezone: string, at: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short" }).format(at);
}
