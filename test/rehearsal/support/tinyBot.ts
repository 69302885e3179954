import { setTimeout as sleep } from "node:timers/promises";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  type ApplicationCommandDataResolvable,
  TextInputStyle,
  type Interaction,
  type InteractionReplyOptions,
} from "discord.js";
import type { StandIn } from "../../../src/rehearsal/startStandIn.ts";

/** What the tiny bot knows: enough for autocomplete and paging. */
const fruits = ["apple", "apricot", "banana", "blackberry", "cherry", "damson", "elderberry"];

const question = { name: "fruit", description: "Which fruit", required: true, autocomplete: true } as const;

const tinyCommands: readonly ApplicationCommandDataResolvable[] = [
  {
    name: "fruit",
    description: "Says what is known about a fruit",
    options: [
      { ...question, type: ApplicationCommandOptionType.String },
      { name: "private", description: "Show it only to me", type: ApplicationCommandOptionType.Boolean },
    ],
  },
  { name: "slow", description: "Thinks, then answers to you alone" },
  { name: "late", description: "Answers after the deadline" },
  { name: "twice", description: "Acknowledges twice" },
  { name: "file", description: "Answers with a file" },
  {
    name: "upload",
    description: "Says how long a file is",
    options: [
      { name: "file", description: "A text", required: true, type: ApplicationCommandOptionType.Attachment },
    ],
  },
  { name: "form", description: "Opens a form" },
  { name: "choose", description: "Offers a choice" },
  {
    name: "reload",
    description: "Reads everything again",
    defaultMemberPermissions: ["ManageGuild"],
    options: [],
  },
  { name: "Count the letters", type: ApplicationCommandType.Message },
];

/** Starts a small real bot on a stand-in; `errors` collects what its handlers threw. */
export async function startTinyBot(standIn: StandIn, token = standIn.token) {
  const errors: unknown[] = [];
  const seen: string[] = [];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: standIn.apiBase },
  });
  client.on(Events.Error, (error) => void errors.push(error));
  client.on(Events.ShardResume, () => void seen.push("resumed"));
  client.on(Events.ShardReady, () => void seen.push("ready"));
  client.on(Events.InteractionCreate, (interaction) => {
    seen.push(interaction.id);
    answer(interaction).catch((error: unknown) => void errors.push(error));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application?.commands.set(tinyCommands, standIn.guildId);
  return { client, errors, seen, [Symbol.asyncDispose]: () => client.destroy() };
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const found = fruits.filter((fruit) => fruit.startsWith(typed.toLowerCase()));
    return interaction.respond(found.map((fruit) => ({ name: fruit, value: fruit })));
  }
  if (interaction.isButton()) {
    const [verb, page] = interaction.customId.split(":");
    if (verb === "page") return void (await interaction.update(pageOf(Number(page))));
    return void (await interaction.reply({ content: "Only for you.", flags: MessageFlags.Ephemeral }));
  }
  if (interaction.isStringSelectMenu()) {
    return void (await interaction.update({
      content: `You chose ${interaction.values.join()}`,
      components: [],
    }));
  }
  if (interaction.isModalSubmit()) {
    return void (await interaction.reply(`You wrote ${interaction.fields.getTextInputValue("words")}`));
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { length } = interaction.targetMessage.content;
    return void (await interaction.reply({ content: `${length} characters`, flags: MessageFlags.Ephemeral }));
  }
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case "fruit": {
      const page = fruits.indexOf(interaction.options.getString("fruit", true));
      const isPrivate = interaction.options.getBoolean("private") === true;
      const reply: InteractionReplyOptions = page < 0 ? { content: "No such fruit." } : pageOf(page);
      const flags = [
        ...(page < 0 ? [] : ([MessageFlags.IsComponentsV2] as const)),
        ...(isPrivate ? ([MessageFlags.Ephemeral] as const) : []),
      ];
      return void (await interaction.reply({ ...reply, flags }));
    }
    case "slow":
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply("Thought about it.");
      return void (await interaction.followUp({
        content: "And one more thing.",
        flags: MessageFlags.Ephemeral,
      }));
    case "late":
      await sleep(3_300);
      return void (await interaction.reply("Too late."));
    case "twice":
      await interaction.reply("Once.");
      await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 4, data: { content: "Twice." } },
        auth: false,
      });
      return undefined;
    case "file": {
      const file = new AttachmentBuilder(Buffer.from("All of it.\n"), {
        name: "all.txt",
        description: "Everything",
      });
      return void (await interaction.reply({ content: "Here.", files: [file] }));
    }
    case "upload": {
      const response = await fetch(interaction.options.getAttachment("file", true).url);
      return void (await interaction.reply(`${(await response.text()).length} characters`));
    }
    case "choose": {
      const options = fruits.map((fruit) => ({ label: fruit, value: fruit }));
      const select = {
        type: ComponentType.StringSelect,
        customId: "chosen",
        placeholder: "Which fruit?",
        options,
      } as const;
      const row = { type: ComponentType.ActionRow, components: [select] } as const;
      return void (await interaction.reply({ content: "Choose one.", components: [row] }));
    }
    case "form":
      return void (await interaction.showModal({
        customId: "form",
        title: "A form",
        components: [
          {
            type: ComponentType.Label,
            label: "Words",
            component: {
              type: ComponentType.TextInput,
              customId: "words",
              label: "Words",
              style: TextInputStyle.Short,
            },
          },
        ],
      }));
    default:
      return void (await interaction.reply("Done."));
  }
}

/** One fruit as Components V2, with buttons to its neighbours. */
function pageOf(page: number) {
  const button = (label: string, to: number) =>
    ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      customId: `page:${to}`,
      disabled: fruits[to] === undefined,
    }) as const;
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accentColor: 0x2f6f8f,
        components: [
          { type: ComponentType.TextDisplay, content: "### Fruit" },
          {
            type: ComponentType.TextDisplay,
            content: `> A **${fruits[page]}** is a fruit.\n-# fruits.txt, paragraph 1`,
          },
          { type: ComponentType.Separator, divider: true, spacing: 1 },
          {
            type: ComponentType.ActionRow,
            components: [
              button("Previous", page - 1),
              button("Next", page + 1),
              {
                type: ComponentType.Button,
                style: ButtonStyle.Primary,
                label: "Whisper",
                customId: "whisper",
              },
            ],
          },
        ],
      },
    ],
  } as const;
}
