import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import * as z from "zod";
import type { Details, Problem } from "./article.ts";

const line = z
  .string("is not text")
  .transform((text) => text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1, "is empty").max(500, "is over 500 characters"));

const date = z
  .union([z.date().transform((date) => date.toISOString()), z.string()], "is not a date")
  .transform((text) => /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(text)?.[1] ?? "")
  .pipe(z.iso.date("is not a calendar date such as 2024-03-05"));

/** What may be said of an article, in front matter or in a sidecar; each key is checked by itself. */
const detailSchemas = {
  title: line,
  outlet: line,
  authors: z.union(
    [line.transform((author) => [author]), z.array(line)],
    "is neither a name nor a list of names",
  ),
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

/** Details that could be read, and what could not. */
export interface DetailsRead {
  readonly details: Details;
  readonly problems: readonly Problem[];
}

const require = createRequire(import.meta.url);

/** Reads details from YAML; a bad key is left out and named while the others hold, since the article is right without it. */
export function parseDetails(yaml: string, file: string): DetailsRead {
  // Loaded only here, so that a corpus without front matter does not pay for it.
  const { parse } = require("yaml") as typeof Yaml;
  let value: unknown;
  try {
    value = parse(yaml.replace(/\r\n?/g, "\n"), { logLevel: "error" });
  } catch (error) {
    const why = String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
    return without(
      file,
      `details are not YAML: ${why}`,
      "Write one `key: value` a line; quote a value with a colon.",
    );
  }
  if (value === null || value === undefined) return { details: {}, problems: [] };
  if (typeof value !== "object" || Array.isArray(value))
    return without(
      file,
      "details are no list of keys and values",
      `Write one \`key: value\` a line; the keys are ${known}.`,
    );
  return checkDetails(value, file);
}

/** Checks details key by key. */
export function checkDetails(values: object, file: string): DetailsRead {
  const details: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(values)) {
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
