import { findAll } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";

/** What a page says about its article in JSON-LD, as far as it is well-formed. */
export interface LinkedData {
  readonly headline?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

/** Maximum length of the JSON, in UTF-16 units. */
const LONGEST = 300_000;
/** Maximum depth at which to look for articles in lists and graphs. */
const DEEPEST = 6;

/** The first article in the page's JSON-LD; empty if there is none. */
export function linkedData(root: PageElement): LinkedData {
  const scripts = findAll(
    root,
    ({ name, attributes }) => name === "script" && /^application\/ld\+json/i.test(attributes["type"] ?? ""),
  );
  for (const { children } of scripts) {
    const found = articleIn(parsed(children.filter((child) => typeof child === "string").join("")), DEEPEST);
    if (found !== undefined) return found;
  }
  return { authors: [] };
}

function parsed(json: string): unknown {
  if (json.length > LONGEST) return undefined;
  try {
    return JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, ""));
  } catch {
    // Sites put anything there; unreadable data is ignored.
    return undefined;
  }
}

function articleIn(value: unknown, depth: number): LinkedData | undefined {
  if (depth === 0 || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const type = listOf(get(value, "@type")).map(String);
  if (type.some((one) => /(?:Article|BlogPosting|Report)$/.test(one)))
    return {
      headline: text(get(value, "headline")),
      authors: listOf(get(value, "author")).flatMap(
        (author) => text(author) ?? text(get(author, "name")) ?? [],
      ),
      published: text(get(value, "datePublished")),
      outlet: text(get(get(value, "publisher"), "name")),
      url: text(get(value, "url")),
    };
  return articleIn(get(value, "@graph") ?? get(value, "mainEntity"), depth - 1);
}

function get(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
