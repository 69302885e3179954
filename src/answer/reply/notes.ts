import type { SoFar } from "../../corpus/limits.ts";
import { digitGroups } from "../../text/digitGroups.ts";
import type { Snapshot } from "../snapshot.ts";

/** The fixed wording of every note; the bot says nothing else in its own words. */
export const notes = {
  asAsk: "This question does not fit the command, so it is answered as /ask would answer it.",
  howToAsk:
    "The bot only shows passages of the articles. Ask who somebody is, what they said, or when something happened; /source lists the articles.",
  disagree: "The articles describe this name differently.",
  undescribed: "I found no description of this name in the articles.",
  stranger: "I found nobody with this name; the passages name somebody else.",
  unknownName: "I found nobody with this name.",
  misspelt: "I found no name with this spelling; the nearest one is shown.",
  commonKnowledge: "It is common knowledge that this name means the same; the articles do not say so.",
  otherName: "The articles use another name, which may mean the same.",
  neverQuoted: "I found no words in the articles that are said to be this speaker's.",
  onlyReported: "The articles report this without quoting it word for word.",
  noneBy: "I found no article by this author or outlet.",
  noByline: "I found an article about this, but it does not name its author.",
  noContributors: "I found an article about this, but I found no line in it about who else worked on it.",
  noPictureCredit: "I found an article about this, but it does not name a photographer.",
  perhapsTheirs: "It is unclear who says this; the article names this speaker shortly before.",
  whoseUnsure: "It is unclear whose words you mean; these quotations may be the right ones.",
  anybodysWords:
    "These passages have quotations from the article that fits best; some may be about something else.",
  perhapsAbout: "I found words of this speaker, but am not sure which are about this.",
  hardlyAbout: "I found words of this speaker with some of these words, but they may not be about this.",
  notAboutIt: "I found words of this speaker, but none about this.",
  someUndated:
    "The passages after the dated ones cannot be dated: their articles give no date to count from.",
  allUndated: "None of these passages can be dated: their articles give no date to count from.",
  notThen: "I found nothing about this that is dated within the period.",
  tooMany: "There are more passages than shown here. Narrow the topic or the period.",
  oneArticle: "I found only one article about this, so there is nothing to compare it with.",
  relatedWording: "The passages use other words for this (related wording).",
} as const;

/** Says how much of the coverage was searched, because the rest was still loading or could not be loaded. */
export const searchedSoFar = ({ done, total, hasFailed }: NonNullable<Snapshot["soFar"]>): string => {
  const part = `the first ${firstOf({ done, total })} were searched.`;
  return hasFailed === true
    ? `Not all articles could be loaded: ${part}`
    : `The articles were still loading: ${part} Ask again later.`;
};

/** Says how many articles of the archive were read for an answer. */
export const readOf = (read: number, all: number): string =>
  `The archive has ${digitGroups(all)} articles; the ${digitGroups(read)} that fit the question best were read.`;

/** Says that a list of articles is cut, and how to find the others. */
export const firstOfList = (listed: number, all: number): string =>
  `These are the first ${digitGroups(listed)} of ${digitGroups(all)} articles. Words of a headline find any other.`;

/** Says how much of the coverage is loaded now. */
export const loadedSoFar = ({ done, total, hasFailed }: NonNullable<Snapshot["soFar"]>): string =>
  hasFailed === true
    ? `Not all articles could be loaded: the first ${firstOf({ done, total })} are here.`
    : `Still loading: the first ${firstOf({ done, total })} are here so far.`;

const firstOf = ({ done, total }: SoFar): string => `${digitGroups(done)} of ${digitGroups(total)} files`;

/** Says which word of the question, as typed, is in none of the passages shown. */
export const noneSays = (word: string): string => `None of the passages says “${word}”.`;
