import type { Library } from "../library/libraryTypes.ts";
import type { DigestChannel } from "../schedule/digestChannel.ts";
import type { Metrics } from "../web/health/metrics.ts";

/** Wraps the library to count reloads, whoever started them: moderators, signals or changed files. */
export function countReloads(library: Library, metrics: Pick<Metrics, "reload">): Library {
  const counted = async <Result>(reload: Promise<Result>): Promise<Result> => {
    try {
      const result = await reload;
      metrics.reload("done");
      return result;
    } catch (error) {
      metrics.reload("failed");
      throw error;
    }
  };
  return {
    ...library,
    reload: (options) => counted(library.reload(options)),
    change: (options, work) => counted(library.change(options, work)),
  };
}

/** Wraps digest channels to count what happened to each message. */
export function countDigests(channel: DigestChannel, metrics: Pick<Metrics, "digest">): DigestChannel {
  return {
    ...channel,
    async send(...part) {
      const outcome = await channel.send(...part);
      metrics.digest(outcome.kind);
      return outcome;
    },
  };
}
