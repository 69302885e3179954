import type { DigestPart } from "../src/answer/reply/digestPart.ts";
import type { Snapshot } from "../src/answer/snapshot.ts";
import type { Coverage } from "../src/answer/coverage.ts";
import type { Archive } from "../src/archive/openArchive.ts";
import type { CorpusFolders } from "../src/library/corpusFiles.ts";
import type { Library } from "../src/library/libraryTypes.ts";
import type { DigestServices } from "../src/schedule/digestServices.ts";
import type { Store } from "../src/store/store.ts";
import type { Line } from "../src/render/discord/moderatorMessage.ts";

/** An option of a moderator's command. */
export interface ModeratorOption {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly kind: "text" | "flag" | "file" | "channel";
  /** The only values it accepts. */
  readonly choices?: readonly string[];
  /** Suggestions while somebody types. */
  readonly completes?: "articles" | "digests";
}

/** An uploaded file. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  download(): Promise<Uint8Array>;
}

/** Who does something, and how to report progress to them. */
export interface ModeratorActor {
  /** The moderator's id, and the id of their server. */
  readonly moderator: string;
  readonly guild: string;
  /** Reports the progress of a long task. */
  progress(this: void, line: Line): void;
}

/** A moderator's input, and where it was typed. */
export interface ModeratorInput extends ModeratorActor {
  /** Id of the channel where it was typed. */
  readonly channel: string;
  /** The text or channel id of an option; `undefined` if it was left out. */
  text(option: string): string | undefined;
  flag(option: string): boolean;
  upload(option: string): Upload | undefined;
  /** Whether the moderator may post in a channel of the server. */
  mayPost(channel: string): boolean;
}

/** A reply that only the moderator sees. */
export interface ModeratorReply {
  readonly lines: readonly Line[];
  /** It needs the moderator's attention: shown in red. */
  readonly isTrouble?: boolean;
  /** Messages exactly as a channel would get them. */
  readonly preview?: readonly DigestPart[];
  /** What happens once the same moderator confirms. */
  readonly asks?: Ask;
  /** What the moderator can do next with one press, such as undo it. */
  readonly next?: readonly NextStep[];
}

/** A button below a reply. */
export interface NextStep extends Ask {
  /** The command and subcommand that it runs: "corpus undo". */
  readonly action: string;
  /** Asks for the subcommand's texts in a form, then runs it; otherwise its `confirmed` runs immediately. */
  readonly asksMore?: true;
}

/** A question to the moderator: the target passed to `confirmed`, and the button's label. */
interface Ask {
  readonly target: string;
  readonly label: string;
}

/** The services that moderators' commands use. */
export interface ModeratorServices {
  readonly library: Library;
  readonly coverage: Pick<Coverage, "openTyped" | "openFiles">;
  /** Opens a coverage that has the article with this id and those with these contents, retracted or not, if they exist. */
  readonly openArticle: (id: string, contents?: ReadonlySet<string>) => Promise<Snapshot>;
  /** How far an archive is filled, and what is wrong with its files; absent if articles are held in memory. */
  readonly archive?: Pick<Archive, "state" | "problems">;
  readonly store: Store;
  readonly folders: CorpusFolders;
  readonly digests: DigestServices;
  /** Minimum seconds between two slots of a digest. */
  readonly smallestInterval: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id on every call. */
  readonly newId: () => string;
  /** Checks for due digests and corrections now. */
  readonly poke: () => void;
}

/** One operation of a moderator's command. */
export interface Subcommand {
  readonly name: string;
  readonly description: string;
  /** Required options come first. */
  readonly options: readonly ModeratorOption[];
  /** Throws a `UserError` for problems that the moderator can fix. */
  run(input: ModeratorInput, services: ModeratorServices): Promise<ModeratorReply>;
  /** Does what `run` asked to confirm, once per confirmation; minutes or a restart may lie between. */
  confirmed?(target: string, by: ModeratorActor, services: ModeratorServices): Promise<ModeratorReply>;
}

/** A command for moderators only. */
export interface ModeratorCommand {
  readonly name: string;
  readonly description: string;
  readonly subcommands: readonly Subcommand[];
}
