/** Text typed after a command's name: for its first option, and for options given by name. */
interface TypedOptions {
  readonly first: string;
  readonly others: readonly { readonly name: string; readonly text: string }[];
}

/**
 * Splits the text typed after a command's name, as Discord does with a pasted command: in "what is it private: true",
 * the end is a separate option; so is "private:" with nothing after it. A name that no option has remains text.
 */
export function typedOptions(typed: string, [first, ...more]: readonly string[]): TypedOptions {
  const names = [...(first === undefined ? [] : [first]), ...more];
  const label = new RegExp(`(?:^|\\s)(${names.map(escaped).join("|")}):(?=\\s|$|\\S)`, "gi");
  const found = names.length === 0 ? [] : [...typed.matchAll(label)];
  const parts = found.map((match, at) => ({
    name: (match[1] ?? "").toLowerCase(),
    text: typed.slice(match.index + match[0].length, found[at + 1]?.index).trim(),
  }));
  const before = typed.slice(0, found[0]?.index).trim();
  const own = parts.find(({ name }) => name === first)?.text;
  return {
    first: [before, own].filter((text) => text !== undefined && text !== "").join(" "),
    others: parts.filter(({ name }) => name !== first),
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
