import {
  AUTOCOMPLETE_CHOICES,
  COMMAND_DESCRIPTION,
  COMMAND_NAME,
  COMMAND_OPTIONS,
  COMMAND_TEXT,
  COMMANDS,
  OPTION_LENGTH,
  SELECT_TEXT,
} from "./discordLimits.ts";
import { isGiven, isObject, Problems, type Json } from "./validate.ts";

const CHAT_INPUT = 1;
const commandKeys = [
  "id",
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "options",
  "default_member_permissions",
  "dm_permission",
  "default_permission",
  "nsfw",
  "integration_types",
  "contexts",
  "handler",
];
const optionKeys = [
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "required",
  "choices",
  "options",
  "channel_types",
  "min_value",
  "max_value",
  "min_length",
  "max_length",
  "autocomplete",
];
const SUBCOMMANDS = [1, 2];
const STRING = 3;

/**
 * Checks a list of application commands against Discord's rules for "bulk overwrite".
 *
 * @returns the problems, each with its path; empty for valid declarations
 */
export function validateCommands(commands: unknown): string[] {
  const problems = new Problems();
  const items = problems.array("commands", commands, 0, COMMANDS);
  items.forEach((command, at) => validateCommand(command, `commands[${at}]`, problems));
  const named = items.filter(isObject).map(({ type, name }) => JSON.stringify([type ?? CHAT_INPUT, name]));
  problems.unique("commands", named, "command");
  return problems.found;
}

function validateCommand(command: unknown, path: string, problems: Problems): void {
  if (!isObject(command)) return problems.add(path, "is not an object");
  problems.keys(path, command, commandKeys);
  const type = command["type"] ?? CHAT_INPUT;
  const permissions = command["default_member_permissions"];
  if (isGiven(permissions) && !/^\d+$/.test(String(permissions)))
    problems.add(`${path}.default_member_permissions`, "is not a bit field");
  for (const key of ["contexts", "integration_types"])
    if (isGiven(command[key])) problems.array(`${path}.${key}`, command[key], 1, 3);
  if (type === CHAT_INPUT) {
    validateName(command["name"], `${path}.name`, problems);
    problems.string(`${path}.description`, command["description"], 1, COMMAND_DESCRIPTION);
    validateOptions(command["options"], path, problems);
    const length = textLength(command);
    if (length > COMMAND_TEXT) problems.add(path, `${length} characters in all, ${COMMAND_TEXT} allowed`);
  } else if (type === 2 || type === 3) {
    problems.string(`${path}.name`, command["name"], 1, COMMAND_NAME);
    if (isGiven(command["description"]) && command["description"] !== "")
      problems.add(`${path}.description`, "is only for slash commands");
    if (
      isGiven(command["options"]) &&
      !(Array.isArray(command["options"]) && command["options"].length === 0)
    )
      problems.add(`${path}.options`, "are only for slash commands");
  } else problems.add(`${path}.type`, "is not 1, 2 or 3");
}

function validateName(name: unknown, path: string, problems: Problems): void {
  problems.string(path, name, 1, COMMAND_NAME);
  if (typeof name !== "string") return;
  if (!/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u.test(name))
    problems.add(path, "has a character that is not allowed");
  if (name !== name.toLowerCase()) problems.add(path, "is not lower case");
}

function validateOptions(options: unknown, path: string, problems: Problems): void {
  if (!isGiven(options)) return;
  const items = problems.array(`${path}.options`, options, 0, COMMAND_OPTIONS).filter(isObject);
  items.forEach((option, at) => validateOption(option, `${path}.options[${at}]`, problems));
  problems.unique(
    `${path}.options`,
    items.map(({ name }) => name),
    "option",
  );
  const firstOptional = items.findIndex(({ required }) => required !== true);
  if (firstOptional >= 0 && items.slice(firstOptional).some(({ required }) => required === true))
    problems.add(`${path}.options`, "a required option comes after an optional one");
}

function validateOption(option: Json, path: string, problems: Problems): void {
  problems.keys(path, option, optionKeys);
  const { type, choices, autocomplete } = option;
  if (typeof type !== "number" || type < 1 || type > 11) problems.add(`${path}.type`, "is not 1 to 11");
  validateName(option["name"], `${path}.name`, problems);
  problems.string(`${path}.description`, option["description"], 1, COMMAND_DESCRIPTION);
  if (typeof type === "number" && SUBCOMMANDS.includes(type))
    return validateOptions(option["options"], path, problems);
  if (isGiven(choices)) {
    if (autocomplete === true) problems.add(path, "has choices and autocomplete");
    const items = problems.array(`${path}.choices`, choices, 0, AUTOCOMPLETE_CHOICES).filter(isObject);
    for (const choice of items) problems.string(`${path}.choices`, choice["name"], 1, SELECT_TEXT);
    problems.unique(
      `${path}.choices`,
      items.map(({ name }) => name),
      "choice",
    );
  }
  for (const [key, min] of [
    ["min_length", 0],
    ["max_length", 1],
  ] as const) {
    const value = option[key];
    if (!isGiven(value)) continue;
    if (type !== STRING) problems.add(`${path}.${key}`, "is only for strings");
    if (typeof value !== "number" || value < min || value > OPTION_LENGTH)
      problems.add(`${path}.${key}`, `is not ${min} to ${OPTION_LENGTH}`);
  }
}

/** Names, descriptions and choice values, which share one limit. */
function textLength(value: Json): number {
  const own = [value["name"], value["description"], value["value"]];
  const nested = [value["options"], value["choices"]].flatMap((list) => (Array.isArray(list) ? list : []));
  return (
    own.reduce<number>((sum, text) => sum + (typeof text === "string" ? text.length : 0), 0) +
    nested.filter(isObject).reduce((sum, item) => sum + textLength(item), 0)
  );
}
