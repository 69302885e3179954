import {
  ApplicationCommandUpdateRequestSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestDataSchema,
} from "discord-api-spec/zod";

/** What Discord's published schema reports about a message body, as text; `undefined` if it is valid. */
export const messageAgainstSchema = (body: unknown): string | undefined =>
  issues(MessageCreateRequestSchema.safeParse(body));

/** The same for one command declaration. */
export const commandAgainstSchema = (command: unknown): string | undefined =>
  issues(ApplicationCommandUpdateRequestSchema.safeParse(command));

/** The same for a form. */
export const formAgainstSchema = (form: unknown): string | undefined =>
  issues(ModalInteractionCallbackRequestDataSchema.safeParse(form));

function issues(result: {
  readonly success: boolean;
  readonly error?: { readonly issues: unknown };
}): string | undefined {
  return result.success ? undefined : JSON.stringify(result.error?.issues, undefined, 1).slice(0, 3000);
}
