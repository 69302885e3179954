import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { SentOptions, Target } from "../pageTypes.ts";
import type { SlashCommand } from "./slashCommands.ts";

/** What the message box needs from the page. */
export interface ComposerHost {
  commands(): readonly SlashCommand[];
  targets(): readonly Target[];
  place(): string;
  say(text: string): void;
  run(command: string, options: SentOptions): void;
  complete(
    command: string,
    options: SentOptions,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
}
