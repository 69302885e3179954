import {
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
} from "discord-api-types/v10";
import { commandOptions, type OptionValues } from "./commandOptions.ts";
import { findComponent } from "./settleComponents.ts";
import { permissionsOf } from "./describe.ts";
import type { Outcome } from "./interaction.ts";
import { createMessage } from "./messages.ts";
import { allows, permission } from "./permissions.ts";
import { raiseInteraction } from "./raiseInteraction.ts";
import { visibleCommands } from "./visibleCommands.ts";
import type { StoredMessage, World } from "./world.ts";
import type { Account, Channel } from "./guild.ts";

/** The place of an action: a channel's name, or `direct` for direct messages with the bot. */
interface Place {
  /** `newsroom` if left out. */
  readonly channel?: string;
}

/** What a person in the guild can do. Each promise rejects with the message that Discord would show. */
export interface Person {
  readonly account: Account;
  /** The commands they are offered there. */
  commands(place?: Place): APIApplicationCommand[];
  /**
   * Runs a slash command, such as `"who"` or `"digest add"`, and returns the complete reply as they see it.
   * `evenIfHidden` runs one that they are not offered, as a server's settings can allow.
   */
  runCommand(
    name: string,
    options?: OptionValues,
    place?: Place & { readonly evenIfHidden?: boolean },
  ): Promise<APIMessage>;
  /** Like `runCommand`, if the reply may also be a form. */
  startCommand(name: string, options?: OptionValues, place?: Place): Promise<Outcome>;
  /** The suggestions while they type the option `focused`. */
  autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
    place?: Place,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Presses a button and returns the reply or the changed message. */
  pressButton(messageId: string, customId: string): Promise<APIMessage>;
  /** Like `pressButton`, for a button or select whose reply may also be a form. */
  useComponent(messageId: string, customId: string, values?: readonly string[]): Promise<Outcome>;
  /** Runs a command from a message's menu. */
  messageCommand(name: string, messageId: string): Promise<APIMessage>;
  /** Submits a form that the bot opened, with each field's text by custom id. */
  submitModal(
    form: Outcome & { kind: "modal" },
    fields: Readonly<Record<string, string>>,
  ): Promise<APIMessage>;
  /** Writes a plain message. */
  say(content: string, place?: Place): APIMessage;
  /** The messages that they can see there, oldest first. */
  messages(place?: Place): APIMessage[];
}

/** The actions of an account in a world. */
export function personOf(world: World, account: Account): Person {
  const at = (place: Place | undefined): Channel => {
    const name = place?.channel ?? "newsroom";
    const isThere = (channel: Channel) =>
      channel.recipient === undefined
        ? channel.name === name
        : name === "direct" && channel.recipient === account;
    const channel = world.channels.find(isThere);
    if (channel === undefined) throw new Error(`There is no channel ${name}.`);
    if (!allows(permissionsOf(world, account, channel), permission.viewChannel)) {
      throw new Error(`${account.user.username} cannot see the channel ${name}.`);
    }
    return channel;
  };
  const seen = (id: string): [StoredMessage, Channel] => {
    for (const channel of world.channels) {
      const stored = world.messages.get(channel.id)?.findLast(({ message }) => message.id === id);
      if (stored !== undefined && isSeenBy(stored, channel, account)) return [stored, channel];
    }
    throw new Error(`${account.user.username} sees no message ${id}.`);
  };
  const declared = (
    type: ApplicationCommandType,
    name: string,
    channel: Channel,
    evenIfHidden = false,
  ): APIApplicationCommand => {
    const offered = evenIfHidden ? world.commands : visibleCommands(world, account, channel);
    const found = offered.find((command) => command.type === type && command.name === name);
    if (found === undefined) throw new Error(`${account.user.username} is not offered the command ${name}.`);
    return found;
  };
  const slash = async (
    type: InteractionType,
    {
      name,
      options,
      focused,
    }: { readonly name: string; readonly options: OptionValues; readonly focused?: string },
    place: (Place & { readonly evenIfHidden?: boolean }) | undefined,
  ): Promise<Outcome> => {
    const channel = at(place);
    const [first = "", ...path] = name.split(" ");
    const command = declared(ApplicationCommandType.ChatInput, first, channel, place?.evenIfHidden);
    const filled = commandOptions(world, channel, command, { path, values: options, focused });
    return raiseInteraction(world, account, channel, {
      type,
      name,
      data: { ...identity(command), ...filled },
    }).outcome;
  };
  const useComponent: Person["useComponent"] = async (messageId, customId, values) => {
    const [source, channel] = seen(messageId);
    const component = findComponent(source.message.components, customId);
    if (component === undefined) throw new Error(`The message has no button ${customId}.`);
    if (component["disabled"] === true) throw new Error(`The button ${customId} is disabled.`);
    const offered = (component["options"] ?? []) as readonly { readonly value: string }[];
    const unknown = values?.find((value) => !offered.some((option) => option.value === value));
    if (unknown !== undefined) throw new Error(`The select ${customId} does not offer ${unknown}.`);
    const data = {
      component_type: component["type"],
      custom_id: customId,
      id: component["id"],
      ...(values !== undefined && { values }),
    };
    return raiseInteraction(world, account, channel, { type: InteractionType.MessageComponent, data, source })
      .outcome;
  };

  return {
    account,
    commands: (place) => visibleCommands(world, account, at(place)),
    startCommand: (name, options = {}, place) =>
      slash(InteractionType.ApplicationCommand, { name, options }, place),
    runCommand: async (name, options = {}, place) =>
      messageOf(await slash(InteractionType.ApplicationCommand, { name, options }, place)),
    async autocomplete(name, options, focused, place) {
      const outcome = await slash(
        InteractionType.ApplicationCommandAutocomplete,
        { name, options, focused },
        place,
      );
      return outcome.kind === "choices" ? outcome.choices : [];
    },
    useComponent,
    pressButton: async (messageId, customId) => messageOf(await useComponent(messageId, customId)),
    async messageCommand(name, messageId) {
      const [{ message }, channel] = seen(messageId);
      const data = {
        ...identity(declared(ApplicationCommandType.Message, name, channel)),
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      };
      return messageOf(
        await raiseInteraction(world, account, channel, {
          type: InteractionType.ApplicationCommand,
          name,
          data,
        }).outcome,
      );
    },
    async submitModal(form, fields) {
      const opener = world.interactions.get(form.id);
      if (opener === undefined) throw new Error("The form has expired.");
      const components = Object.entries(fields).map(([custom_id, value]) => ({
        type: 18,
        component: { type: 4, custom_id, value },
      }));
      const [source] = opener.source === undefined ? [] : seen(opener.source);
      const data = { custom_id: form.modal.custom_id, components };
      const deed = { type: InteractionType.ModalSubmit, data, ...(source !== undefined && { source }) };
      return messageOf(await raiseInteraction(world, account, opener.channel, deed).outcome);
    },
    say: (content, place) =>
      createMessage(world, { channel: at(place), author: account, body: { content }, files: [] }).message,
    messages: (place) => {
      const channel = at(place);
      const all = world.messages.get(channel.id) ?? [];
      return all.filter((stored) => isSeenBy(stored, channel, account)).map(({ message }) => message);
    },
  };
}

/** Whether somebody can see a message: not another person's private reply or direct messages. */
export function isSeenBy(stored: StoredMessage, channel: Channel, account: Account): boolean {
  if (channel.recipient !== undefined && channel.recipient !== account) return false;
  return stored.onlyFor === undefined || stored.onlyFor === account.user.id;
}

function identity(command: APIApplicationCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id !== undefined && { guild_id }) };
}

function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind !== "message")
    throw new Error(`The bot answered with ${outcome.kind}, not with a message.`);
  return outcome.message;
}
