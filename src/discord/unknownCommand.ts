import { UserError } from "../errors.ts";

/** For a command that Discord still offers and the bot no longer has. */
export function unknownCommand(name: string): UserError {
  return new UserError(`There is no command ${name} any more. Type / to see what there is, or ask /help.`);
}
