import { commands } from "../../commands/index.ts";
import type { ModeratorCommand, ModeratorServices } from "../../commands/moderator.ts";
import { complete } from "../answer/ways/complete.ts";
import { answerInteractions } from "../discord/answerInteractions.ts";
import type { DiscordConnection } from "../discord/connect.ts";
import { corpusFolders } from "../library/corpusFiles.ts";
import type { DigestServices } from "../schedule/digestServices.ts";
import type { DeferralNotes } from "./noteDeferrals.ts";
import type { PostingNotes } from "./notePostings.ts";
import type { ServiceParts } from "./serviceParts.ts";

/** What answering needs besides the parts of the service. */
interface MemberServices {
  readonly connection: DiscordConnection;
  readonly moderatorCommands: readonly ModeratorCommand[];
  readonly digests: DigestServices;
  readonly notes: PostingNotes;
  readonly deferrals: DeferralNotes;
  /** Checks at once what is due. */
  readonly poke: () => Promise<void>;
}

/**
 * Answers members and moderators from now on; each answer is recorded, and the texts that it cites are kept.
 *
 * @returns finishes the answers in progress, and takes no more
 */
export function answerMembers(
  { settings, store, opened, library, metrics, publicUrl, keepTexts, now, newId, random, log }: ServiceParts,
  { connection, moderatorCommands, digests, notes, deferrals, poke }: MemberServices,
): () => Promise<void> {
  const { archive, coverage, openArticle } = opened;
  const linked = publicUrl === undefined ? {} : { publicUrl };
  const services: ModeratorServices = {
    library,
    coverage,
    openArticle,
    ...(archive && { archive }),
    store,
    folders: corpusFolders(settings),
    digests,
    smallestInterval: settings.digestMinIntervalSeconds,
    now,
    newId,
    poke: () => void poke(),
  };
  return answerInteractions(connection, {
    settings: { ...settings, ...linked },
    commands,
    coverage,
    editorial: () => library.editorial(),
    complete,
    log,
    random,
    moderation: {
      commands: moderatorCommands,
      ...(settings.moderatorRoleId === undefined ? {} : { roleId: settings.moderatorRoleId }),
      ...linked,
      services,
    },
    onPosting: async (posting) => {
      const { excerpts, related, articles } = posting.answer;
      keepTexts([...excerpts, ...related, ...articles].map(({ file }) => file));
      return notes.onPosting(posting);
    },
    onDeferral: deferrals.onDeferral,
    onEnd: deferrals.onEnd,
    onInteraction: metrics.interaction,
  });
}
