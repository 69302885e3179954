import type { Span } from "../../../../src/text/span.ts";

/** The terms of a text directive, decoded. */
export interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** Parses `#…:~:text=…` by the draft's grammar: terms separated by commas, `-` after a prefix and before a suffix. */
export function parseDirective(link: string): Directive | undefined {
  const [, value] = /:~:text=([^&]+)$/.exec(link) ?? [];
  if (value === undefined) return undefined;
  const terms = value.split(",");
  const prefix = terms[0]?.endsWith("-") === true ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith("-") === true ? terms.pop()?.slice(1) : undefined;
  const [start, end, ...more] = terms;
  if (start === undefined || more.length > 0) return undefined;
  return {
    ...(prefix !== undefined && { prefix: decodeURIComponent(prefix) }),
    start: decodeURIComponent(start),
    ...(end !== undefined && { end: decodeURIComponent(end) }),
    ...(suffix !== undefined && { suffix: decodeURIComponent(suffix) }),
  };
}

/** Every place that a directive matches in a text of plain blocks; white space counts as one space, and case is ignored. */
export function placesOf(text: string, { prefix, start, end, suffix }: Directive): Span[] {
  const opening = pattern(prefix, start, end === undefined ? suffix : undefined);
  return Array.from(text.matchAll(opening)).flatMap(({ index, groups, 0: whole }): Span[] => {
    const from = index + whole.indexOf(groups?.["term"] ?? "", groups?.["before"]?.length ?? 0);
    const to = from + (groups?.["term"]?.length ?? 0);
    if (end === undefined) return [{ start: from, end: to }];
    const closing = pattern(undefined, end, suffix);
    closing.lastIndex = to;
    const last = closing.exec(text);
    return last === null ? [] : [{ start: from, end: last.index + (last.groups?.["term"]?.length ?? 0) }];
  });
}

/** The term with its prefix and suffix; global, so that `lastIndex` applies. */
function pattern(before: string | undefined, term: string, after: string | undefined): RegExp {
  const words = (one: string): string =>
    one.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
  const lead = before === undefined ? "" : String.raw`(?<before>${words(before)}\s*)`;
  const tail = after === undefined ? "" : String.raw`(?=\s*${words(after)})`;
  return new RegExp(`${lead}(?<term>${words(term)})${tail}`, "giu");
}
