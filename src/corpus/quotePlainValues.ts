/** `title: Pier #3 fails: eleven dead`, not indented; the groups are the key, the separator and the value. */
const plainText = /^(title|outlet|authors)([ \t]*:[ \t]+)(\S.*?)[ \t]*$/i;

/** Values that YAML does not read as plain words: lists, maps, blocks, anchors, empty values. */
const structured = /^(?:[[{|>&*!%@`]|(?:~|null)$|#(?:\s|$))/;

/** A value that is correctly quoted for YAML, optionally with a comment after it. */
const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$/;

/**
 * Quotes headlines and names on single lines of YAML, because people write them without quotes: YAML would cut off
 * `Pier #3 fails` at the sign and reject `Ferry: 11 dead`. The number of lines stays the same.
 */
export function quotePlainValues(yaml: string): string {
  const lines = yaml.split("\n");
  return lines
    .map((line, index) => {
      const [, key = "", colon = "", value = ""] = plainText.exec(line) ?? [];
      const isWrapped = /^[ \t]+\S/.test(lines[index + 1] ?? "");
      if (value === "" || isWrapped || structured.test(value) || quoted.test(value)) return line;
      return `${key}${colon}${JSON.stringify(withoutRemark(key, value))}`;
    })
    .join("\n");
}

/** After an outlet, "# the print edition" is a comment, but "#1" is not; a headline may contain either. */
function withoutRemark(key: string, value: string): string {
  return key.toLowerCase() === "title" ? value : value.replace(/\s+#(?=\s).*$/, "");
}
