import {
  ApplicationCommandUpdateRequestSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestDataSchema,
} from "discord-api-spec/zod";

/** What Discord's published schema has against a message body, as text; `undefined` where it has nothing. */
export const messageAgainstSchema = (body: unknown): string | undefined =>
  issues(MessageCreateRequestSchema.safeParse(body));

/** What Discord's published schema has against one command declaration. */
export const commandAgainstSchema = (command: unknown): string | undefined =>
  issues(ApplicationCommandUpdateRequestSchema.safeParse(command));

/** What Discord's published schema has against a form. */
export const formAgainstSchema = (form: unknown): string | undefined =>
  issues(ModalInteractionCallbackRequestDataSchema.safeParse(form));

function issues(result: {
  readonly success: boolean;
  readonly error?: { readonly issues: unknown };
}): string | undefined {
  return result.success ? undefined : JSON.stringify(result.error?.issues, undefined, 1).slice(0, 3000);
}
