import type { APIApplicationCommand } from "discord-api-types/v10";

/** An option of a command, for the message box. */
export interface OptionJson {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly OptionJson[];
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** A command that can be sent; each subcommand counts as one, such as `digest add`. */
export interface SlashCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionJson[];
}

const slashCommandType = 1;
const messageMenu = 3;
const subcommandType = 1;
const subcommandGroup = 2;

/** The slash commands among these, by name. */
export function slashCommands(commands: readonly APIApplicationCommand[]): SlashCommand[] {
  const found: SlashCommand[] = [];
  const visit = (name: string, description: string, options: readonly OptionJson[]) => {
    const nested = options.filter(({ type }) => type === subcommandType || type === subcommandGroup);
    if (nested.length === 0) found.push({ name, description, options });
    for (const one of nested) visit(`${name} ${one.name}`, one.description, one.options ?? []);
  };
  for (const { type, name, description, options = [] } of commands) {
    if (isOfType(type, slashCommandType)) visit(name, description, options);
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** The names of the commands in a message's menu. */
export function messageCommands(commands: readonly APIApplicationCommand[]): string[] {
  return commands.filter(({ type }) => isOfType(type, messageMenu)).map(({ name }) => name);
}

// Importing the enumeration would pull the whole package into the page.
function isOfType(type: number, wanted: number): boolean {
  return type === wanted;
}
