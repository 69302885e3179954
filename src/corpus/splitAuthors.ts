import { agency, name, office } from "./roles/names.ts";

/** Maximum length of a byline to split, in UTF-16 units. */
const limit = 500;

/** "By", "Words:", "Additional reporting by" before names. */
const lead =
  /^\W*(?:(?:exclusive|special report|opinion|analysis|comment|interview|review|(?:additional |further )?(?:reporting|research|editing|writing)|words?|story|report|text|written|compiled)\s*(?:by\b|:)|by\b)[\s:]*/i;

/** What ends the names in a byline: "in Kyiv", "for The Courier", "| 4 March", "(now)". */
const tail =
  /\s+(?:in|IN|for|FOR|at|of|is|was|with)\s.*$|\s*[|•·(–—\n\t].*$|\s*;\s*(?:\w+ )?(?:editing|writing|reporting|compiled|graphics).*$|\s-\s.*$|[.,;:\s]+$/su;

const parting = /\s+(?:and|AND|&)\s+|\s*[,;&]\s*(?:(?:and|&)\s+)?/u;

const isName = new RegExp(`^${name}$`, "u");
const isOffice = new RegExp(`\\b${office}\\b`, "u");
/** "Sky News", "The Courier", "Daily Example": may follow a name and a comma, but is not a person. */
const isOutlet = new RegExp(
  `^(?:${agency}$|The\\s)|\\b(?:News|Times|Post|Mail|Press|Herald|Guardian|Media|Wire|Agency|Magazine|Radio|TV|Television|Journal|Gazette|Courier|Tribune|Daily|Telegraph|Observer|Network|Group|Desk)\\b`,
  "u",
);

/**
 * Splits a byline into people; a byline without recognisable names stays whole.
 *
 * @example splitAuthors("By Jane Smith, Political Editor, and John Doe") // ["Jane Smith", "John Doe"]
 */
export function splitAuthors(byline: string): string[] {
  const names = byline.trim().slice(0, limit).replace(lead, "").replace(tail, "");
  const parts = names.split(parting).filter((part) => part !== "");
  const people = parts.filter((part, place) => isAuthor(part, place));
  if (people.length === 0) return [names === "" ? byline.trim() : names];
  return [...new Set(people)];
}

/** After the first name, a single word is a place: "Jane Smith, London". */
function isAuthor(part: string, place: number): boolean {
  if (!isName.test(part) || isOffice.test(part)) return false;
  return place === 0 || (/\s/.test(part) && !isOutlet.test(part));
}
