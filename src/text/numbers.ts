/** A word of a text and where it ends; it starts where the previous one ends, apart from a space. */
export interface NumberPart {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** "12 000" with any single kind of space, "12,000.5", "40"; groups have three digits, and no digit follows the last one. */
const grouped =
  /\d{1,3}(?:([ \u00a0\u2009\u202f])\d{3}(?!\d))(?:\1\d{3}(?!\d))*(?:[.,]\d+)?(?![\p{L}\p{N}])/uy;
const ungrouped = /\d+(?:[.,]\d+)*/y;

/** "bn" and "billion", "%" and "per cent": each as one word. */
const words: Readonly<Record<string, string>> = {
  "%": "percent",
  pc: "percent",
  pct: "percent",
  bn: "billion",
  bln: "billion",
  m: "million",
  mn: "million",
  mln: "million",
  tn: "trillion",
  trn: "trillion",
};

/** Units that may directly follow a figure and are words of their own: "40mph", "£2.5bn", "5pm", "12k". */
const unit =
  /(?:bn|bln|mn|mln|m|trn|tn|k|pct|pc|percent|million|billion|trillion|km|kmh|kph|mph|cm|mm|ft|kg|mg|lbs?|oz|kw|mw|gw|kwh|mwh|tb|gb|mb|hz|am|pm|hrs?|mins?|secs?|yrs?)(?![\p{L}\p{N}])/iuy;
const percent = /[ \u00a0\u2009\u202f]?%/y;
const spacedUnit = /[ \u00a0\u2009\u202f](?:bn|bln|mln|trn|pct|pc)(?![\p{L}\p{N}])/uy;

/** Longest figure read as one number, in UTF-16 units. */
const LONGEST = 60;

/** Signs before a figure, with their words. */
const currencies: Readonly<Record<string, string>> = { "£": "pound", $: "dollar", "€": "euro", "¥": "yen" };

/**
 * The word for a currency sign before a figure: "£40" is read as "pound 40"; `undefined` for any other sign or place.
 */
export function currencyAt(text: string, at: number): string | undefined {
  const word = currencies[text.charAt(at)];
  return word !== undefined && /^[ \u00a0]?\d/.test(text.slice(at + 1, at + 3)) ? word : undefined;
}

/**
 * The figure that begins at a digit, with its unit, in one form for all spellings: "12 000" and "12,000" give "12000",
 * "2.5bn" and "2.5 bn" give "2.5" and "billion", "40%" gives "40" and "percent". Nothing if letters that are not a unit
 * follow it: "1990s", "5G".
 */
export function numberAt(text: string, start: number, end: number): readonly NumberPart[] | undefined {
  const figure = matchAt(grouped, text, start, end) ?? matchAt(ungrouped, text, start, end);
  if (figure === undefined || figure.length > LONGEST) return undefined;
  const stop = start + figure.length;
  const form = figure.replace(/[,\s]/g, "");
  const sign = matchAt(percent, text, stop, end) ?? matchAt(spacedUnit, text, stop, end);
  const attached = sign ?? matchAt(unit, text, stop, end);
  if (attached === undefined)
    return /^(?:[\p{L}\p{M}\p{N}]|['’]\p{L})/u.test(text.slice(stop, Math.min(end, stop + 2)))
      ? undefined
      : [{ form, start, end: stop }];
  const after = stop + attached.length;
  const name = attached.trim().toLowerCase();
  if (name === "k") return [{ form: String(Number(form) * 1000), start, end: after }];
  return [
    { form, start, end: stop },
    { form: words[name] ?? name, start: after - name.length, end: after },
  ];
}

/** "per cent" and "per-cent" from the "per" at `start`: where it ends; `undefined` for any other "per". */
export function perCentAt(text: string, start: number, end: number): number | undefined {
  const found = matchAt(/per[ \u00a0-]cent(?![\p{L}\p{N}])/iuy, text, start, end);
  return found === undefined ? undefined : start + found.length;
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || at + found.length > end ? undefined : found;
}
