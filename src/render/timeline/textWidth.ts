/** Widths of letters by kind, plain and bold, in shares of the font's size: no narrower than DejaVu Sans draws them. */
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
/** What no kind fits: signs, and scripts whose letters are as wide as high. */
const WIDEST = 1.15;

/** How wide a line of text is at most, in the unit of the font's size. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) {
    const [, plain, bold] = kinds.find(([kind]) => kind.test(letter)) ?? [undefined, WIDEST, WIDEST];
    width += isBold ? bold : plain;
  }
  return width * size;
}

/** A line cut, between words where it can be, so that it is no wider than `room`. */
export function fitText(text: string, room: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= room) return text;
  const kept = fitting(text, room - textWidth("…", size, isBold), size, isBold);
  return `${kept.replace(/[\s,;:.–—-]+$/u, "")}…`;
}

/** A text on at most two lines, each no wider than `room`; what does not fit is cut. */
export function fitTwoLines(text: string, room: number, size: number): readonly string[] {
  if (textWidth(text, size) <= room) return [text];
  const first = fitting(text, room, size, false).trimEnd();
  return [first, fitText(text.slice(first.length).trimStart(), room, size)];
}

/** So much of the beginning of a text as fits, whole words where a good part of the line is left then. */
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
