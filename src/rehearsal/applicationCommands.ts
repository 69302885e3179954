import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type APIApplicationCommand,
} from "discord-api-types/v10";
import { discordError, invalidForm, type BodyProblem } from "./discordError.ts";
import { textField } from "./textField.ts";
import type { World } from "./world.ts";

type Body = Readonly<Record<string, unknown>>;

const chatInput = ApplicationCommandType.ChatInput;
/** Option types that hold other options. */
const holders: readonly unknown[] = [1, 2];
const optionName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * An application command as Discord keeps it: defaults written out, what says nothing left out. One that replaces
 * an earlier command of its name keeps the id. Throws 50035.
 */
export function toCommand(
  world: World,
  body: Body,
  guildId: string | undefined,
  former: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const type = body["type"] ?? former?.type ?? chatInput;
  const whole: Body = { ...former, ...body, type };
  const problems = [...commandProblems(whole)];
  if (problems.length > 0) throw invalidForm(problems);
  return {
    id: former?.id ?? world.newId(),
    application_id: world.application.id,
    version: world.newId(),
    default_member_permissions: whole["default_member_permissions"]?.toString() ?? null,
    type,
    name: whole["name"],
    name_localizations: whole["name_localizations"] ?? null,
    description: type === chatInput ? whole["description"] : "",
    description_localizations: whole["description_localizations"] ?? null,
    nsfw: whole["nsfw"] ?? false,
    ...(guildId === undefined
      ? {
          dm_permission: whole["dm_permission"] ?? true,
          contexts: whole["contexts"] ?? null,
          integration_types: whole["integration_types"] ?? [ApplicationIntegrationType.GuildInstall],
        }
      : { guild_id: guildId }),
    ...(isFilled(whole["options"]) && { options: whole["options"].map(toOption) }),
  } as APIApplicationCommand;
}

/** As Discord answers a plain GET: without the localisations. */
export function withoutLocalizations(command: APIApplicationCommand): object {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

/** Refuses a set of commands of one scope with two of the same name and type, or with too many. */
export function checkSet(commands: readonly APIApplicationCommand[]): void {
  const seen = new Set<string>();
  for (const [index, { type, name }] of commands.entries()) {
    const key = `${type} ${name}`;
    if (seen.has(key)) {
      throw invalidForm([{ path: `${index}.name`, message: "Application command names must be unique" }]);
    }
    seen.add(key);
  }
  const perType = (type: ApplicationCommandType) =>
    commands.filter((command) => command.type === type).length;
  if (
    perType(chatInput) > 100 ||
    perType(ApplicationCommandType.User) > 5 ||
    perType(ApplicationCommandType.Message) > 5
  )
    throw discordError("tooManyCommands");
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

function* commandProblems(command: Body): Iterable<BodyProblem> {
  const name = textField(command, "name");
  if (command["type"] === chatInput) {
    yield* nameProblems(command, "name");
    yield* descriptionProblems(command, "description");
    yield* optionProblems(command["options"], "options");
    if (sizeOf(command) > 8_000)
      yield { path: "", message: "Application command exceeds maximum size (8000)" };
  } else {
    if (name.trim().length < 1 || name.length > 32) {
      yield { path: "name", message: "Must be between 1 and 32 in length." };
    }
    if (typeof command["description"] === "string" && command["description"] !== "") {
      yield { path: "description", message: "Context menu commands cannot have description" };
    }
    if (isFilled(command["options"])) {
      yield { path: "options", message: "Context menu commands cannot have options" };
    }
  }
}

function* optionProblems(options: unknown, path: string): Iterable<BodyProblem> {
  if (!isFilled(options)) return;
  if (options.length > 25) yield { path, message: "Must be 25 or fewer in length." };
  const seen = new Set<unknown>();
  let optionalBefore = false;
  for (const [index, option] of options.entries()) {
    const here = `${path}.${index}`;
    yield* nameProblems(option, `${here}.name`);
    yield* descriptionProblems(option, `${here}.description`);
    if (seen.has(option["name"])) yield { path: `${here}.name`, message: "Option names must be unique" };
    seen.add(option["name"]);
    if (option["required"] === true && optionalBefore) {
      yield { path: here, message: "Required options must be placed before non-required options" };
    }
    optionalBefore ||= option["required"] !== true;
    if (option["autocomplete"] === true && isFilled(option["choices"])) {
      yield { path: here, message: "Autocomplete and choices cannot both be set" };
    }
    if (isFilled(option["choices"]) && option["choices"].length > 25) {
      yield { path: `${here}.choices`, message: "Must be 25 or fewer in length." };
    }
    if (holders.includes(option["type"])) yield* optionProblems(option["options"], `${here}.options`);
  }
}

function* nameProblems(of: Body, path: string): Iterable<BodyProblem> {
  const name = textField(of, "name");
  if (!optionName.test(name) || name !== name.toLowerCase()) {
    yield { path, message: "Command name is invalid" };
  }
}

function* descriptionProblems(of: Body, path: string): Iterable<BodyProblem> {
  const length = textField(of, "description").length;
  if (length < 1 || length > 100) yield { path, message: "Must be between 1 and 100 in length." };
}

function sizeOf(node: Body): number {
  const own = ["name", "description", "value"].map((key) => textField(node, key).length);
  const inside = [node["options"], node["choices"]].flatMap((list) =>
    isFilled(list) ? list.map(sizeOf) : [],
  );
  return [...own, ...inside].reduce((sum, size) => sum + size, 0);
}

function isFilled(value: unknown): value is Body[] {
  return Array.isArray(value) && value.length > 0;
}
