/** Whoever did something as a part of a line: a person by their id, a part of the bot by its own words. */
export function nameOf(actor: string): string | { readonly user: string } {
  return /^\d+$/.test(actor) ? { user: actor } : actor;
}
