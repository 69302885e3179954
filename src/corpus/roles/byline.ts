import { agency, anyCase, anyMatches, type CuedPattern, date, name, office } from "./names.ts";
import type { RoleRule } from "./rule.ts";

const limit = 240;

const kinds = anyCase(
  "(?:words?|story|stories|report|analysis|opinion|comment|review|text|interview|exclusive|special report|additional reporting|reporting|editing|writing|written|compiled|edited|translated|research|graphics?|production)",
);
const place = `(?:\\s+(?:in|IN|for|FOR|at|of|with|WITH)\\s+(?:the\\s)?${name})`;
const more = `(?:\\s*(?:,|;|\\||\\band\\b|\\bAND\\b|&)\\s*(?:the\\s)?${name})`;
const people = `${name}(?:${place}|${more}|,?(?:\\s[\\p{L}’'-]+){0,4}\\s${office}\\b)*`;
const bracket = "(?:\\s*\\([^()]{1,40}\\))?";

const by = /^By\s/i;
const officeCue =
  /editor|correspondent|reporter|writer|columnist|journalist|producer|critic|analyst|contributor|staff|agenc|newsroom|newsdesk|bureau|photographer/i;

const patterns: readonly CuedPattern[] = [
  // "By Jane Smith, Political Editor", "BY JANE SMITH IN KYIV", "By Jane Smith | The Courier", but not "By Friday three had died"
  { cue: by, pattern: new RegExp(`^(?:By|BY|by)\\s+${people}${bracket}(?:\\s+[|•·–—-].{0,80})?$`, "u") },
  // "By our court reporter", "By a staff writer"
  { cue: by, pattern: new RegExp(`^By\\s(?:our|a|the|an)\\s(?:[\\p{L}-]+\\s){0,3}${office}$`, "iu") },
  // "EXCLUSIVE by Shaz Pemberton", "Words: Jane Smith", "Additional reporting by Jane Smith."
  {
    cue: /^\W*(?:word|stor|report|analysis|opinion|comment|review|text|interview|exclusive|special|additional|editing|writing|written|compiled|edited|translated|research|graphic|production)/i,
    pattern: new RegExp(
      `^\\W*${kinds}\\s*(?:by\\s|BY\\s|:)\\s*${people}${bracket}[.)]*(?:\\s.{0,80})?$`,
      "u",
    ),
  },
  // "(Reporting by Jane Smith in London; editing by John Doe)"
  {
    cue: /reporting/i,
    pattern:
      /^\W*(?:additional |further )?reporting (?:and \w+ )?by .{1,160};\s*(?:additional |further )?(?:editing|writing|reporting|compiled|graphics?) .{1,100}$/i,
  },
  // "Jane Smith, Political Editor", "Jane Smith | BBC News correspondent in Kyiv"
  {
    cue: officeCue,
    pattern: new RegExp(
      `^${name}(?:\\s+(?:and|&)\\s+${name})*\\s*[,|–—-](?:\\s[\\p{L}&’'-]+){0,5}\\s${office}(?:\\s+in\\s+${name})?(?:,\\s.{1,60})?$`,
      "u",
    ),
  },
  // "With Jane Smith (now) and John Doe (earlier)"
  {
    cue: /^(?:With|From)\s/,
    pattern: new RegExp(`^(?:With|From)\\s+${name}${bracket}(?:(?:,|\\sand)\\s${name}${bracket})+$`, "u"),
  },
  // "Business Editor, The Courier"
  {
    cue: officeCue,
    pattern: new RegExp(
      `^(?:\\p{Lu}[\\p{L}-]+\\s){0,3}(?=\\p{Lu})${office}(?:,\\s(?:The\\s)?${name}${bracket})?$`,
      "u",
    ),
  },
  // "— Reuters", "(Example Wire newsroom)", "Source text: company statement"
  { cue: /^[–—-]/, pattern: new RegExp(`^[–—-]+\\s*(?:with\\s+)?${agency}\\.?$`, "u") },
  { cue: /^\(/, pattern: /^\((?:[\w&]+\s){1,4}(?:newsroom|bureau|desk|staff)\)$/i },
  { cue: /^source/i, pattern: /^source text\b.{0,80}$/i },
  // "LONDON (Reuters) -", with the story below
  { cue: /\(/, pattern: new RegExp(`^\\p{Lu}[\\p{Lu} ,.'’-]{1,40}\\(${agency}\\)\\s*[–—-]*$`, "u") },
  // "@JaneSmith", "jane.smith@example.com"
  { cue: /^@/, pattern: /^@\w{2,30}$/ },
  { cue: /@/, pattern: /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}$/ },
];

/** "Jane Smith" alone, with her job or a date right below. */
const bareName = new RegExp(`^${name}$`, "u");
const belowName = new RegExp(`^(?:.{0,40}\\b${office}\\b.{0,60}|.{0,40}${date}.{0,20})$`, "u");

/** Whether a line says who wrote, edited or translated an article. */
export const isByline = (text: string): boolean => text.length <= limit && anyMatches(patterns, text);

/** Lines that say who wrote, edited or translated the article, and for whom. */
export const byline: RoleRule = {
  role: "credit",
  matches: ({ text }, { index, lines }) => {
    if (text.length > limit) return false;
    if (isByline(text)) return true;
    const below = lines[index + 1];
    return (
      index > 0 &&
      below?.adjacent === true &&
      below.text.length <= limit &&
      bareName.test(text) &&
      belowName.test(below.text)
    );
  },
};
