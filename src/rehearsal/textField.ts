/** The text under a key of an unvalidated object; empty if there is none. */
export function textField(of: Readonly<Record<string, unknown>>, key: string): string {
  const value = of[key];
  return typeof value === "string" ? value : "";
}
