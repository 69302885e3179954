import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import * as z from "zod";
import { dayAtStart } from "../text/calendarDate.ts";
import type { Details, Problem } from "./article.ts";
import { quotePlainValues } from "./quotePlainValues.ts";
import { splitAuthors } from "./splitAuthors.ts";
import { yamlFault } from "./yamlFault.ts";

const line = z
  .string("is not text")
  .transform((text) => text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1, "is empty").max(500, "is over 500 characters"));

const date = z
  .union([z.date().transform((date) => date.toISOString()), z.string()], "is not a date")
  .transform((text) => dayAtStart(text) ?? "")
  .pipe(z.iso.date("is not a calendar date such as 2024-03-05"));

/** The details that front matter or a sidecar may give; each key is checked separately. */
const detailSchemas = {
  title: line,
  outlet: line,
  authors: z.union([line.transform(splitAuthors), z.array(line)], "is neither a name nor a list of names"),
  url: line.pipe(z.url({ protocol: /^https?$/, error: "is not an http or https address" })),
  published: date,
  language: line.transform((tag, context) => {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? tag;
    } catch {
      context.addIssue("is not a language tag such as en-GB");
      return z.NEVER;
    }
  }),
} satisfies Record<keyof Details, z.ZodType>;

const known = Object.keys(detailSchemas).join(", ");

/** The valid details, and the problems with the others. */
export interface DetailsRead {
  readonly details: Details;
  readonly problems: readonly Problem[];
}

const require = createRequire(import.meta.url);

/** Maximum number of brackets, and of list or key marks at the start of a line; details are nested at most once. */
const nestingLimit = 50;

/** Maximum indentation of a line, in columns. */
const indentLimit = 100;

/** Input that would keep the parser busy for minutes, or overflow its stack and end the process: "? ? ? ? ? ". */
const deep = new RegExp(`^(?:[ \\t]{${indentLimit}}|[ \\t]*(?:[-?:][ \\t]+){${nestingLimit}})`, "m");

/**
 * Reads details from YAML. A bad key is skipped and reported; the others are kept, because the article is correct
 * without it.
 *
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function parseDetails(yaml: string, file: string, firstLine = 1): DetailsRead {
  const lines = yaml.replace(/\r\n?/g, "\n");
  if (deep.test(lines) || (lines.match(/[[{]/g)?.length ?? 0) > nestingLimit)
    return without(
      file,
      "details are nested too deep",
      `Write one \`key: value\` per line; the keys are ${known}.`,
    );
  // Loaded only when needed: most corpora have no front matter.
  const { parse } = require("yaml") as typeof Yaml;
  let value: unknown;
  try {
    value = parse(quotePlainValues(lines), { logLevel: "error" });
  } catch (error) {
    return without(
      file,
      yamlFault(error, firstLine),
      "Write one `key: value` per line; quote a value that contains a colon.",
    );
  }
  if (value === null || value === undefined) return { details: {}, problems: [] };
  if (typeof value !== "object" || Array.isArray(value))
    return without(
      file,
      "details are not a list of keys and values",
      `Write one \`key: value\` per line; the keys are ${known}.`,
    );
  return checkDetails(value, file);
}

/** Checks details key by key. */
export function checkDetails(values: object, file: string): DetailsRead {
  const details: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [written, value] of Object.entries(values)) {
    // People also write "Title:".
    const key = isKey(written.toLowerCase()) ? written.toLowerCase() : written;
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (!isKey(key)) {
      problems.push({
        file,
        what: `unknown detail "${key}" is ignored`,
        remedy: `Remove it, or rename it; the keys are ${known}.`,
      });
      continue;
    }
    const result = detailSchemas[key].safeParse(value);
    if (result.success) details[key] = result.data;
    else {
      const why = result.error.issues[0]?.message ?? "is not valid";
      problems.push({
        file,
        what: `detail "${key}" ${why}, and is ignored`,
        remedy: "Correct it; the article loads without it.",
      });
    }
  }
  return { details, problems };
}

function isKey(key: string): key is keyof typeof detailSchemas {
  return Object.hasOwn(detailSchemas, key);
}

function without(file: string, what: string, remedy: string): DetailsRead {
  return { details: {}, problems: [{ file, what: `${what} (the article loads without details)`, remedy }] };
}
