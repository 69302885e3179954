/**
 * Makes the source of a regular expression whose words may be capitalised or all in capitals. For use next to names:
 * there, the flag `i` would take every word for a name and make matching extremely slow.
 */
export function anyCase(source: string): string {
  return source.replace(/(?<![a-z\\])[a-z]+/g, (word) =>
    word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`),
  );
}

// Sources of regular expressions for the parts of credit lines; all need the flag `u`, none the flag `i`.

const months =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sep(?:tember|t?\\.?)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
const weekdays = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?";

/** "Tuesday, 5 March 2024", "March 5", "2024-03-05", "5/3/24". */
export const date = `(?:${weekdays},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months}),?(?:\\s+\\d{4})?|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;

/** "10:15 GMT", "at 4.05 p.m. EST". */
export const clock =
  "(?:at\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,5}|[+-]\\d{2}:?\\d{2}))?";

const particles = "(?:(?:de|da|di|du|la|le|van|von|der|den|bin|al|el|ten|ter|ap)\\s){0,2}";

/** "Jane Smith", "JANE SMITH", "Ludwig van der Berg", "Associated Press"; never a day or a month: "By Friday". */
export const name = `(?!(?:${months}|${weekdays}|Christmas|Easter|New Year|The|This|That|Then|Now|Early|Late)\\b)\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s${particles}\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,4}`;

/** Jobs of people who write for newspapers. */
export const office = anyCase(
  "(?:editors?|correspondents?|reporters?|writers?|columnists?|journalists?|producers?|critics?|analysts?|contributors?|staff|agenc(?:y|ies)|newsroom|newsdesk|bureau chief|photographers?)",
);

/** Agencies that sell pictures and news. */
export const agency =
  "(?:Getty(?: Images)?|AFP|AP|Associated Press|Reuters|PA(?: Wire| Media| Images)?|Press Association|EPA(?:-EFE)?|EFE|Shutterstock|Alamy(?: Live News)?|Rex(?: Features)?|SWNS|Bloomberg|Xinhua|TASS|Sipa(?: USA)?|ZUMA(?: Press| Wire)?|NurPhoto|Anadolu(?: Agency)?|AAP|ANI|PTI|DPA|dpa|Kyodo(?: News)?|Yonhap|UPI|iStock|Unsplash|Wikimedia(?: Commons)?|Handout|LNP|MEGA|WireImage|FilmMagic|Corbis|i-Images|Scanpix|NTB|ANP|Belga|ANSA|LUSA|Canadian Press|USA TODAY(?: Sports| Network)?|Imagn(?: Images)?|Icon Sportswire|TNS|Pool|BBC(?: News)?|CNN|ITV|Sky(?: News)?|NASA)";

/**
 * A pattern with a cheap cue; it is compiled only when a line has the cue, because Unicode names are slow to compile.
 */
export interface CuedPattern {
  readonly cue: RegExp;
  readonly pattern: RegExp;
}

/** Whether any of the patterns matches a line. */
export const anyMatches = (patterns: readonly CuedPattern[], line: string): boolean =>
  patterns.some(({ cue, pattern }) => cue.test(line) && pattern.test(line));
