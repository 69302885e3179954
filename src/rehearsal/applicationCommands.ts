import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type APIApplicationCommand,
} from "discord-api-types/v10";
import { discordError, invalidForm } from "./discordError.ts";
import { problemOf } from "./rules.ts";
import type { World } from "./world.ts";

type Body = Readonly<Record<string, unknown>>;

const chatInput = ApplicationCommandType.ChatInput;

/** Discord's maximum number of commands per scope, by type. */
const mostOfType = [
  [chatInput, 100],
  [ApplicationCommandType.User, 5],
  [ApplicationCommandType.Message, 5],
] as const;

/** An application command as Discord stores it: defaults filled in, empty fields removed. */
export function toCommand(
  world: World,
  body: Body,
  id: string,
  guildId: string | undefined,
): APIApplicationCommand {
  const type = body["type"] ?? chatInput;
  return {
    id,
    application_id: world.application.id,
    version: world.newId(),
    default_member_permissions: body["default_member_permissions"]?.toString() ?? null,
    type,
    name: body["name"],
    name_localizations: body["name_localizations"] ?? null,
    description: type === chatInput ? body["description"] : "",
    description_localizations: body["description_localizations"] ?? null,
    nsfw: body["nsfw"] ?? false,
    ...(guildId === undefined
      ? {
          dm_permission: body["dm_permission"] ?? true,
          contexts: body["contexts"] ?? null,
          integration_types: body["integration_types"] ?? [ApplicationIntegrationType.GuildInstall],
        }
      : { guild_id: guildId }),
    ...(isFilled(body["options"]) && { options: body["options"].map(toOption) }),
  } as APIApplicationCommand;
}

/** The declaration of a command: the request body that would create it. */
export function declarationOf(command: APIApplicationCommand): Body {
  const { id: _id, application_id: _application, version: _version, guild_id: _guild, ...declared } = command;
  return { ...declared };
}

/** A command as Discord returns it for a plain GET: without localisations. */
export function withoutLocalizations(command: APIApplicationCommand): object {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

/** Refuses a scope's declarations as Discord does: 50035, or 30032 for too many. */
export function checkScope({ rules }: World, declared: readonly Body[]): void {
  const problems = rules.commands(declared).map(problemOf);
  if (problems.length > 0) throw invalidForm(problems);
  for (const [type, most] of mostOfType) {
    const ofType = declared.filter((body) => (body["type"] ?? chatInput) === type);
    if (ofType.length > most) throw discordError("tooManyCommands");
  }
}

function toOption(option: Body): object {
  const { options, required, autocomplete, choices, ...rest } = option;
  return {
    ...rest,
    ...(required === true && { required }),
    ...(autocomplete === true && { autocomplete }),
    ...(isFilled(choices) && { choices }),
    ...(isFilled(options) && { options: options.map(toOption) }),
  };
}

function isFilled(value: unknown): value is Body[] {
  return Array.isArray(value) && value.length > 0;
}
