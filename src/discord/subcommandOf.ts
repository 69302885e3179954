import type { ModeratorCommand, Subcommand } from "../../commands/moderator.ts";

/** Finds an operation by the name of its command and its own: "corpus undo". */
export function subcommandOf(action: string, commands: readonly ModeratorCommand[]): Subcommand | undefined {
  const [name, operation] = action.split(" ");
  return commands
    .find((command) => command.name === name)
    ?.subcommands.find((subcommand) => subcommand.name === operation);
}
