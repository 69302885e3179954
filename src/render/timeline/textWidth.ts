/** Letter widths by kind, plain and bold, relative to the font size: at least as wide as in DejaVu Sans. */
const kinds: readonly (readonly [RegExp, number, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0, 0],
  [/[ijlI|']/u, 0.34, 0.38],
  [/[ .,:;‘’·!]/u, 0.41, 0.46],
  [/[ftr()[\]-]/u, 0.42, 0.5],
  [/["“”ckszvxy]/u, 0.6, 0.67],
  [/[a-hn-u0-9/?]/u, 0.64, 0.72],
  [/[A-HJ-LN-VX-Z¶]/u, 0.79, 0.86],
  [/[mwMW…—%&@\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, 1.05, 1.15],
];
/** All other characters: signs, and scripts with square letters. */
const WIDEST = 1.15;

/** The maximum width of a line of text, in the unit of the font size. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) {
    const [, plain, bold] = kinds.find(([kind]) => kind.test(letter)) ?? [undefined, WIDEST, WIDEST];
    width += isBold ? bold : plain;
  }
  return width * size;
}

/** Cuts a line to at most `room` wide, between words if possible. */
export function fitText(text: string, room: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= room) return text;
  const kept = fitting(text, room - textWidth("…", size, isBold), size, isBold);
  return `${kept.replace(/[\s,;:.–—-]+$/u, "")}…`;
}

/** Sets a text on at most two lines, each at most `room` wide; cuts the rest. */
export function fitTwoLines(text: string, room: number, size: number): readonly string[] {
  if (textWidth(text, size) <= room) return [text];
  const first = fitting(text, room, size, false).trimEnd();
  return [first, fitText(text.slice(first.length).trimStart(), room, size)];
}

/** The part of a text's start that fits, in whole words unless that wastes much of the line. */
function fitting(text: string, room: number, size: number, isBold: boolean): string {
  let kept = "";
  let width = 0;
  for (const letter of text) {
    width += textWidth(letter, size, isBold);
    if (width > room) break;
    kept += letter;
  }
  if (kept.length === text.length || text.charAt(kept.length) === " ") return kept;
  const space = kept.lastIndexOf(" ");
  return space > kept.length / 2 ? kept.slice(0, space) : kept;
}
