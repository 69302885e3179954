import type { DigestPart } from "../src/answer/reply/digest.ts";
import type { CorpusFolders } from "../src/library/corpusFiles.ts";
import type { Library } from "../src/library/createLibrary.ts";
import type { DigestDesk } from "../src/schedule/digestDesk.ts";
import type { Store } from "../src/store/store.ts";

/** One option of a moderators' command. */
export interface ModeratorOption {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly kind: "text" | "flag" | "file" | "channel";
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** What is offered while it is typed. */
  readonly completes?: "articles" | "digests";
}

/** A file that somebody uploads. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  download(): Promise<Uint8Array>;
}

/** Who does something, and how they are kept informed. */
export interface ModeratorActor {
  /** The moderator's id, and that of the server they do it in. */
  readonly moderator: string;
  readonly guild: string;
  /** Shows how far a long task is. */
  progress(this: void, line: Line): void;
}

/** What a moderator filled in, and where. */
export interface ModeratorInput extends ModeratorActor {
  /** Id of the channel that it was typed in. */
  readonly channel: string;
  /** The text, or the channel's id, of an option; `undefined` where it was left out. */
  text(option: string): string | undefined;
  flag(option: string): boolean;
  upload(option: string): Upload | undefined;
  /** Whether the moderator may post in a channel of the server. */
  mayPost(channel: string): boolean;
}

/** One line of a reply: plain words, and what Discord shows in its own way. */
export type Line =
  | string
  | readonly (
      string | { readonly channel: string } | { readonly user: string } | { readonly time: number }
    )[];

/** What a moderator is told, alone. */
export interface ModeratorReply {
  readonly lines: readonly Line[];
  /** Something needs their attention: it is shown in red. */
  readonly isTrouble?: boolean;
  /** Messages as a channel would get them. */
  readonly preview?: readonly DigestPart[];
  /** What is done only once the same moderator has confirmed it. */
  readonly asks?: Ask;
  /** What they may want to do then, by one press: most often to take it back. */
  readonly next?: Ask & {
    /** Command and subcommand, whose `confirmed` does it: "corpus undo". */
    readonly action: string;
  };
}

/** A question to the moderator: the target that `confirmed` receives, and the label of the button. */
interface Ask {
  readonly target: string;
  readonly label: string;
}

/** What moderators' commands work with. */
export interface ModeratorDesk {
  readonly library: Library;
  readonly store: Store;
  readonly folders: CorpusFolders;
  readonly digests: DigestDesk;
  /** Least seconds between two slots of a digest. */
  readonly smallestInterval: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unique each time. */
  readonly newId: () => string;
  /** Looks at once for what is due: digests and corrections. */
  readonly poke: () => void;
}

/** One thing that moderators can do. */
export interface Subcommand {
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly ModeratorOption[];
  /** Throws a `UserError` for what the moderator can put right. */
  run(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply>;
  /** Does what `run` asked about, once per yes; minutes or a restart may lie between. */
  confirmed?(target: string, by: ModeratorActor, desk: ModeratorDesk): Promise<ModeratorReply>;
}

/** A command for moderators alone. */
export interface ModeratorCommand {
  readonly name: string;
  readonly description: string;
  readonly subcommands: readonly Subcommand[];
}
