// The package ships no type declarations for its schemas.
declare module "discord-api-spec/zod" {
  interface Schema {
    safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: unknown } };
  }
  export const MessageCreateRequestSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const ModalInteractionCallbackRequestDataSchema: Schema;
}
