import type { TextLine, RoleRule } from "./rule.ts";

const limit = 900;

const patterns: readonly RegExp[] = [
  // "Image caption ...", "Pictured: ...", "FILE PHOTO: ...", "FILE - Jane Smith speaks", "In this undated photo, ..."
  /^(?:image|photo|picture|video|media)[ -]captions?\b/i,
  /^(?:Pictured|PICTURED|Caption|Above|Below|Inset|Left|Right|From left(?: to right)?|Clockwise from [\p{L} ]{1,30}|Main (?:image|picture)):\s(?:["“‘']?[\p{Lu}]|[Tt]he\s|[Aa]n?\s)/u,
  /^(?:file|stock|library|archive|representative|undated|handout)\s+(?:photo(?:graph)?|picture|image|pic|footage)s?\b\s*[:–—-]?/i,
  /^FILE\s*[:–—-]/,
  /^in this\b.{0,60}\b(?:photo(?:graph)?|image|picture|grab|still|sketch)\b/i,
  /^(?:photo|image|picture|photograph)\s*:\s*\S+(?:\s+\S+){7,}/i,
  /^(?:a|an) (?:file|undated|handout|screen ?grab|still|general view|aerial view|satellite image)\b.{0,160}$/i,
  // "LONDON, ENGLAND - JUNE 12: MP Iain Duncan Smith speaks at a rally"
  /^\p{Lu}[\p{Lu}\s,.'’-]{2,60}\s[–—-]\s\p{Lu}{3,9}\.?\s\d{1,2}(?:,\s*\d{4})?\s*:/u,
  // "... at a rally (Photo by Jane Smith/Getty Images)", "... (AP Photo/Jane Smith)", "... Photograph: Jane Smith/Reuters"
  /[([](?:(?:photo|image|picture|photograph|video|credit|source|pic)s?\b[^()[\]]{2,80}|(?:AP|PA|Reuters|AFP) (?:Photo|Images?)?\/[^()[\]]{2,80}|[^()[\]]{2,60}\/(?:Getty Images|AFP|AP|Reuters|PA|EPA|Shutterstock|Alamy))[)\]]\.?$/i,
  /[.!?…”"]\s+(?:Photograph|Photo|Picture|Image|Credit|Illustration|Composite)s?:\s[^.]{2,80}$/,
  /\s\|\s(?:Photo|Image|Picture|Credit)\b[^|]{2,80}$/i,
];

/** What a picture shows. */
export const caption: RoleRule = {
  role: "caption",
  matches: (line, place) =>
    patterns.some((pattern) => isShort(line) && pattern.test(line.text)) ||
    isAbovePictureCredit(line, place.lines[place.index + 1]),
};

function isShort({ text }: TextLine): boolean {
  return text.length <= limit;
}

/** "Protesters gather in the square" with "Jane Smith/Getty Images" on the very next line. */
function isAbovePictureCredit(line: TextLine, next: TextLine | undefined): boolean {
  return (
    !!next?.adjacent &&
    line.text.length <= limit &&
    /^[^.!?]{2,60}(?:\/|\bvia )(?:Getty Images|AFP|AP|Reuters|PA|EPA|Shutterstock|Alamy)\b[^.!?]{0,30}$/.test(
      next.text,
    )
  );
}
