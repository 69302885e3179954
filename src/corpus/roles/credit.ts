import type { RoleRule } from "./rule.ts";

const limit = 240;

const agencies =
  "Getty(?: Images)?|AFP|AP|Associated Press|Reuters|PA(?: Wire| Media| Images)?|Press Association|EPA(?:-EFE)?|EFE|Shutterstock|Alamy|Rex(?: Features)?|SWNS|Bloomberg|Xinhua|TASS|Sipa(?: USA)?|ZUMA(?: Press| Wire)?|NurPhoto|Anadolu(?: Agency)?|AAP|ANI|PTI|DPA|dpa|Kyodo|Yonhap|UPI|iStock|Unsplash|Wikimedia(?: Commons)?|Facebook|Instagram|Twitter|YouTube|Handout|LNP|Splash(?: News)?|MEGA|WireImage|FilmMagic|Corbis|Avalon|i-Images|Ritzau Scanpix|Scanpix|NTB|ANP|Belga|ANSA|LUSA|CP|Canadian Press|USA TODAY(?: Sports| Network)?|Imagn(?: Images)?|Icon Sportswire|TNS|Pool|BBC|CNN|ABC|CBS|NBC|ITV|Sky(?: News)?|Google(?: Maps| Street View)?|NASA";

const months =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sep(?:tember|t?\\.?)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
const weekday = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?";
const clock =
  "(?:at\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,5}|[+-]\\d{2}:?\\d{2}))?";
const day = `${weekday}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months}),?(?:\\s+\\d{4})?|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
const separator = "[\\s,|·•–—-]*";

const particle = "(?:(?:de|da|di|du|la|le|van|von|der|den|bin|al|el|ten|ter)[ -])*";
const name = `(?!(?:${months}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|Then|Now|Early|Late)\\b)\\p{Lu}[\\p{L}'’.-]*(?:\\s${particle}\\p{Lu}[\\p{L}'’.-]*){0,3}`;
const office =
  "(?:editor|editors|correspondent|correspondents|reporter|reporters|writer|columnist|journalist|producer|critic|analyst|contributor|staff|agency|bureau chief|photographer)";

/** A date on a line of its own, "3 March 2024, 10:15 GMT", or "10:15, 3 MAR 2024". */
const dateline = new RegExp(`^(?:${day}${separator}(?:${clock})?|${clock}${separator}${day})$`, "iu");

const patterns: readonly RegExp[] = [
  // "By Jane Smith, Political Editor", "BY JANE SMITH AND JOHN DOE IN LONDON", but not "By Friday three had died"
  new RegExp(
    `^(?:words |story |report |analysis |opinion |text )?(?:by|By|BY)\\s+${name}(?:\\s*(?:,|and|AND|&|with|for|in|IN|\\||at|[–—-])\\s*(?:the |our )?${name}(?:\\s+(?:${office}|of))*|,?\\s+(?:[\\p{L} ]{0,40}\\b)?${office}\\b[\\p{L} ]{0,30})*\\s*(?:[|•·,–—-]\\s*.{0,80})?$`,
    "u",
  ),
  // "Jane Smith, Political Editor", "Jane Smith, BBC News", "Jane Smith in Kyiv"
  new RegExp(
    `^${name}(?:\\s+(?:and|&)\\s+${name})*\\s*[,|–—-]\\s*(?:[\\p{L}&' ]{0,40}\\s)?${office}(?:,?\\s[\\p{L} ]{0,30})?$`,
    "iu",
  ),
  // "Published 3 March 2024, 10:15", "Last updated: ...", "Posted on Tuesday"
  new RegExp(
    `^(?:first |originally |last )?(?:published|updated|posted|modified|date|created)(?:\\s+(?:on|at))?\\s*[:|]?\\s*(?:${weekday}${day}|${clock}|\\d+ (?:minutes?|hours?|days?|mins?) ago|(?:yester|to)day\\b).{0,80}$`,
    "iu",
  ),
  /^(?:published|updated|last updated)\s*:?$/i,
  /^\d+ (?:minutes?|hours?|days?|mins?|weeks?|months?) ago$/i,
  /^\d+[- ]min(?:ute)?s? read$/i,
  // "Reporting by X; Editing by Y", "(Additional reporting by X)"
  /^\W*(?:additional |further )?(?:reporting|editing|writing|written|compiled|edited|translated|words|graphics?|interviews?|research)\s+by\s+(?:\p{Lu}|the\s|AFP|our\s)/iu,
  // "(Image: PA Wire)", "Photo: AP", "Photograph by Jane Smith", "Image source, Getty Images", "Credit: Reuters"
  /^[([]?(?:(?:image|photo|picture|photograph|video|graphic|illustration|file photo|media|main image|cover|composite)s?\s*)?(?:credits?|source|copyright|courtesy(?: of)?)\s*[:,]\s*[^.]{1,80}[)\].]?$/i,
  /^[([]?(?:image|photo|picture|photograph|video|graphic|pic|illustration|composite)s?\s*(?:by\b|:|courtesy(?: of)?\b|©|\||-|–)\s*(?:\p{Lu}|@|©)[^.!?]{0,60}[)\].]?$/u,
  /^[([]?(?:IMAGE|PHOTO|PICTURE|PHOTOGRAPH|VIDEO|GRAPHIC|PIC|Image|Photo|Picture|Photograph|Photography|Video|Graphic|Pic|Illustration)s?\s*(?:by|BY|By|:|courtesy of|©|\||-|–)\s*(?:\p{Lu}|@|©)[^.!?]{0,60}[)\].]?$/u,
  // "Laurel Chor/Getty Images", "Jane Smith via AP"
  new RegExp(`^[([]?(?:${name}\\s*(?:/|\\||via|for|-|–|,)\\s*)+(?:${agencies})[)\\].]?$`, "u"),
  new RegExp(
    `^[([]?(?:©\\s*)?(?:${agencies})(?:\\s*[/|,]\\s*(?:${agencies}|${name}))*(?:\\s(?:Photo|photo|Images))?[)\\].]?$`,
    "u",
  ),
  // "— Reuters", "-AFP", "LONDON (Reuters)"
  new RegExp(`^(?:[–—-]+\\s*)(?:with\\s+)?(?:${agencies})\\.?$`, "u"),
  new RegExp(`^\\p{Lu}[\\p{Lu} ,.'’-]{1,40}\\s*(?:,\\s*${day}\\s*)?\\((?:${agencies})\\)\\s*[–—-]*$`, "u"),
  // "@JaneSmith", "jane.smith@example.com"
  /^@\w{2,30}$/,
  /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}$/,
];

/** Lines from the top among which a date alone is that of publication; further down it heads part of a timeline. */
const top = 6;

/** Who wrote, pictured or edited, and when it was published. */
export const credit: RoleRule = {
  role: "credit",
  matches: ({ text }, { index }) =>
    text.length <= limit &&
    (patterns.some((pattern) => pattern.test(text)) || (index < top && dateline.test(text))),
};
