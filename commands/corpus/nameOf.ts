/** An actor as part of a line: a person by id, a part of the bot by name. */
export function nameOf(actor: string): string | { readonly user: string } {
  return /^\d+$/.test(actor) ? { user: actor } : actor;
}
