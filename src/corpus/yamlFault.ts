/** What people get wrong in details, by the parser's code. */
const faults: Readonly<Record<string, string>> = {
  BAD_ALIAS: "a value begins with * or &, and is not in quotation marks",
  BAD_INDENT: "a bracket before it is not closed, or the line is indented wrongly",
  BAD_SCALAR_START: "a value begins with a sign that must be in quotation marks",
  BLOCK_AS_IMPLICIT_KEY:
    "a value contains a colon and is not in quotation marks, or the next line is indented",
  DUPLICATE_KEY: "the key is there twice",
  MISSING_CHAR: "a colon or a closing quotation mark is missing",
  MULTILINE_IMPLICIT_KEY: "there is no colon after a key",
  TAB_AS_INDENT: "it is indented with a tab",
};

/**
 * Says in plain words what the YAML parser rejected, and on which line: "line 5 is not valid YAML: the key is there
 * twice".
 *
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function yamlFault(error: unknown, firstLine: number): string {
  const { code, linePos } = (error ?? {}) as {
    code?: string;
    linePos?: readonly { readonly line: number }[];
  };
  const [at] = linePos ?? [];
  const where = at === undefined ? "details are" : `line ${at.line + firstLine - 1} is`;
  const why = faults[code ?? ""];
  return `${where} not valid YAML${why === undefined ? "" : `: ${why}`}`;
}
