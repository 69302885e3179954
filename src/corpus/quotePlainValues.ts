/** `title: Pier #3 fails: eleven dead`, at the margin; the groups are the key, what parts it from its value, and the value. */
const plainText = /^(title|outlet|authors)([ \t]*:[ \t]+)(\S.*?)[ \t]*$/i;

/** Values that YAML reads as more than words: lists, maps, blocks, anchors, nothing. */
const structured = /^(?:[[{|>&*!%@`]|(?:~|null)$|#(?:\s|$))/;

/** A value in quotation marks as YAML wants them, perhaps with a remark after it. */
const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$/;

/**
 * Puts quotation marks around headlines and names that stand on one line of YAML, since people write them as they are:
 * YAML would end `Pier #3 fails` at the sign, and refuse `Ferry: 11 dead`. The lines stay as many.
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

/** After the name of an outlet, "# the print edition" is a remark, and "#1" is not; a headline may hold either. */
function withoutRemark(key: string, value: string): string {
  return key.toLowerCase() === "title" ? value : value.replace(/\s+#(?=\s).*$/, "");
}
