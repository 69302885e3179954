import { filesOf } from "../answer/reply/digestPart.ts";
import { createDigestChannel } from "../discord/createDigestChannel.ts";
import { composeFor } from "../schedule/composeFor.ts";
import type { DigestServices } from "../schedule/digestServices.ts";
import { countDigests } from "./countOutcomes.ts";
import type { ServiceParts } from "./serviceParts.ts";

/** What sends the digests of a running bot: each is counted, and the texts that it cites are kept. */
export function makeDigests(parts: ServiceParts): DigestServices {
  const { settings, store, opened, client, metrics, publicUrl, keepTexts, now, newId, log } = parts;
  const compose = composeFor(opened.readMaterial, store, now, publicUrl);
  const channel = createDigestChannel(client, settings.moderatorChannelId, log, publicUrl);
  return {
    store,
    isWhole: opened.isWhole,
    channel: countDigests(channel, metrics),
    now,
    newId,
    log,
    compose: async (...request) => {
      const composed = await compose(...request);
      keepTexts(composed.parts.flatMap(filesOf));
      return composed;
    },
  };
}
