import { UserError } from "../errors.ts";

/** For a command that Discord still offers and the bot no longer has. */
export function unknownCommand(name: string): UserError {
  return new UserError(`The command ${name} no longer exists. Type / to see the commands, or use /help.`);
}
