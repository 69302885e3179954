import type { APIApplicationCommand, APIApplicationCommandOption } from "discord-api-types/v10";
import { attach } from "./attach.ts";
import { describeChannel, describeMember, describeUser } from "./describe.ts";
import { limits } from "./limits.ts";
import type { StoredFile, World } from "./world.ts";
import type { Channel } from "./guild.ts";

/** A value for an option; a user, channel or role is given by id. */
export type OptionValue = string | number | boolean | StoredFile;

/** Options by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

type Option = Readonly<Record<string, unknown>> & {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly choices?: readonly { readonly value: unknown }[];
};

const subcommand: readonly number[] = [1, 2];
const [string, integer, boolean, user, channelOption, role, number, attachment] = [3, 4, 5, 6, 7, 8, 10, 11];

/** What a person typed after a command's name. */
interface Typed {
  /** Words after the command's name, for subcommands. */
  readonly path: readonly string[];
  readonly values: OptionValues;
  /** The option being typed: its value may be incomplete, and others may be missing. */
  readonly focused: string | undefined;
}

/**
 * The `options` and `resolved` of a command's interaction. Like Discord's input box, throws for a missing, unknown or
 * invalid option.
 */
export function commandOptions(
  world: World,
  channel: Channel,
  command: APIApplicationCommand,
  { path, values, focused }: Typed,
): { readonly options: object[]; readonly resolved: object | undefined } {
  const resolved: Record<string, Record<string, unknown>> = {};
  const resolve = (kind: string, id: string, value: unknown) => void ((resolved[kind] ??= {})[id] = value);

  const one = (option: Option, value: OptionValue): object => {
    const isFocused = option.name === focused;
    if (!isFocused) refuseUnfitting(option, value);
    const shown = { type: option.type, name: option.name, value, ...(isFocused && { focused: true }) };
    if (option.type === attachment && typeof value === "object") {
      const kept = attach(world, channel, value);
      resolve("attachments", kept.id, kept);
      return { ...shown, value: kept.id };
    }
    const account = [world.bot, world.member, world.moderator].find((one) => one.user.id === value);
    const target = world.channels.find(({ id }) => id === value);
    if (option.type === user && account !== undefined) {
      resolve("users", account.user.id, describeUser(account));
      resolve("members", account.user.id, describeMember(world, account));
    } else if (option.type === channelOption && target !== undefined) {
      resolve("channels", target.id, { ...describeChannel(world, target), permissions: "0" });
    } else if (option.type === role && typeof value === "string") {
      const found = world.roles.find(({ id }) => id === value);
      resolve("roles", value, found);
    }
    return shown;
  };

  const level = (declared: readonly Option[], [word, ...rest]: readonly string[]): object[] => {
    if (word !== undefined) {
      const chosen = declared.find((option) => option.name === word && subcommand.includes(option.type));
      if (chosen === undefined) throw new Error(`/${command.name} has no subcommand ${word}.`);
      return [{ type: chosen.type, name: word, options: level(chosen.options ?? [], rest) }];
    }
    const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
    if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}.`);
    return declared.flatMap((option) => {
      const value = values[option.name];
      if (value !== undefined) return [one(option, value)];
      if (option.required === true && focused === undefined) {
        throw new Error(`/${command.name} needs its option ${option.name}.`);
      }
      return option.name === focused ? [one(option, "")] : [];
    });
  };

  const declared = (command.options ?? []) as readonly APIApplicationCommandOption[] as readonly unknown[];
  const options = level(declared as readonly Option[], path);
  return { options, resolved: Object.keys(resolved).length > 0 ? resolved : undefined };
}

function refuseUnfitting(option: Option, value: OptionValue): void {
  const refuse = (why: string) => {
    throw new Error(`The option ${option.name} ${why}.`);
  };
  const least = (key: string) => (typeof option[key] === "number" ? option[key] : undefined);
  if (option.type === string) {
    if (typeof value !== "string" || value === "") return refuse("needs text");
    const most = least("max_length") ?? limits.optionText;
    if (value.length > most) return refuse(`takes at most ${most} characters`);
    if (value.length < (least("min_length") ?? 0))
      return refuse(`takes at least ${least("min_length")} characters`);
  }
  if (option.type === integer || option.type === number) {
    if (typeof value !== "number") return refuse("needs a number");
    if (option.type === integer && !Number.isInteger(value)) return refuse("needs a whole number");
    if (value > (least("max_value") ?? Infinity) || value < (least("min_value") ?? -Infinity)) {
      return refuse("is out of range");
    }
  }
  if (option.type === boolean && typeof value !== "boolean") return refuse("needs true or false");
  if (option.type === attachment && typeof value !== "object") return refuse("needs a file");
  if (option.choices !== undefined && !option.choices.some((choice) => choice.value === value)) {
    return refuse("must be one of its choices");
  }
  return undefined;
}
