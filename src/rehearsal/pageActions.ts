import * as z from "zod";
import type { OptionValue, OptionValues } from "./commandOptions.ts";
import type { Outcome } from "./interaction.ts";
import type { PageAction, PageAnswer, SentOptions } from "./pageTypes.ts";
import type { Person } from "./person.ts";

const file = z.object({ name: z.string().max(200), contentType: z.string().max(200), base64: z.base64() });
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), file]));

/** The body of a request from the page. */
export const pageRequest = z.object({
  as: z.enum(["member", "moderator"]),
  channel: z.string(),
  action: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("command"), name: z.string(), options }),
    z.object({ kind: z.literal("autocomplete"), name: z.string(), options, focused: z.string() }),
    z.object({
      kind: z.literal("component"),
      messageId: z.string(),
      customId: z.string(),
      values: z.array(z.string()).optional(),
    }),
    z.object({ kind: z.literal("messageCommand"), name: z.string(), messageId: z.string() }),
    z.object({
      kind: z.literal("modal"),
      id: z.string(),
      modal: z.looseObject({ custom_id: z.string() }),
      fields: z.record(z.string(), z.string()),
    }),
    z.object({ kind: z.literal("say"), content: z.string().trim().min(1).max(2_000) }),
  ]),
});

/** Performs an action for a person; returns an error as a message. */
export async function doPageAction(person: Person, channel: string, action: PageAction): Promise<PageAnswer> {
  try {
    return await performIn(person, channel, action);
  } catch (error) {
    return { kind: "error", message: error instanceof Error ? error.message : String(error) };
  }
}

async function performIn(person: Person, channel: string, action: PageAction): Promise<PageAnswer> {
  const place = { channel };
  switch (action.kind) {
    case "command":
      return answerOf(await person.startCommand(action.name, withFiles(action.options), place));
    case "autocomplete": {
      const typed = withFiles(action.options);
      return {
        kind: "choices",
        choices: await person.autocomplete(action.name, typed, action.focused, place),
      };
    }
    case "component":
      return answerOf(await person.useComponent(action.messageId, action.customId, action.values));
    case "messageCommand":
      await person.messageCommand(action.name, action.messageId);
      return { kind: "done" };
    case "modal":
      await person.submitModal({ kind: "modal", id: action.id, modal: action.modal }, action.fields);
      return { kind: "done" };
    default:
      person.say(action.content, place);
      return { kind: "done" };
  }
}

function answerOf(outcome: Outcome): PageAnswer {
  return outcome.kind === "message" ? { kind: "done" } : outcome;
}

function withFiles(options: SentOptions): OptionValues {
  const values: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(options)) {
    values[name] =
      typeof value === "object"
        ? {
            name: value.name,
            contentType: value.contentType,
            bytes: new Uint8Array(Buffer.from(value.base64, "base64")),
          }
        : value;
  }
  return values;
}
