import type { Article, Role, Sentence } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { analyseRun } from "./analyseRun.ts";
import type { Part } from "./capitalRun.ts";
import type { NameCandidate } from "./nameCandidate.ts";
import { isCommon } from "./gazetteer.ts";
import { isAddress, withContext } from "./context.ts";
import { endOfByname, insertionBetween, withoutInsertions } from "./insertions.ts";
import { nameTokens } from "./nameTokens.ts";
import type { NameToken } from "./nameTokens.ts";
import { isCapital, isParticle, runEnd } from "./runEnd.ts";

/** The capitalisation of a sentence: as prose, as a title (every long word), or all capitals. */
type Lettering = "prose" | "title" | "capitals";

/** A sentence of an article with its tokens. */
export interface ReadSentence {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly NameToken[];
  readonly lettering: Lettering;
}

/** Tokens and capitalisation of every sentence of an article. */
export function readSentences(article: Article): readonly ReadSentence[] {
  return article.sentences.map((sentence, index) => {
    const tokens = withoutInsertions(nameTokens(article.text, sentence.start, sentence.end));
    return { index, sentence, tokens, lettering: letteringOf(tokens, article.blocks[sentence.block]?.role) };
  });
}

/** The candidates in a prose sentence, in order. */
export function findCandidates(article: Article, read: ReadSentence): readonly NameCandidate[] {
  const { tokens } = read;
  const keys = tokens.map((token) => token.key);
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isCapital(tokens[at])) {
      at += 1;
      continue;
    }
    const to = runEnd(tokens, at);
    const first = startsSentence(tokens, at);
    for (const part of analyseRun({ tokens, keys, from: at, to, first })) {
      parts.push(withContext(article.text, tokens, withParticles(tokens, part)));
    }
    at = to;
  }
  return joinKinds(tokens, parts).map((part) => toCandidate(article.text, read, part));
}

/** // "Giovanni and Pizzi": an unknown name has the kind of the name it is joined to. */
function joinKinds(tokens: readonly NameToken[], parts: readonly Part[]): readonly Part[] {
  return parts.map((part, at) => {
    if (part.list !== undefined || (part.kind !== undefined && part.evidence !== "possible")) return part;
    const [before, after] = [parts[at - 1], parts[at + 1]];
    // "National Farmers' Union (NFU)".
    const isBracketed = before?.to === part.from - 1 && tokens[part.from - 1]?.key === "(";
    if (isBracketed && before.kind === "org" && tokens[part.from]?.shape === "capitals") {
      return { ...part, kind: "org", evidence: "likely" };
    }
    if (before !== undefined && isSure(before) && areJoined(tokens, before.to, part.from))
      return { ...part, kind: before.kind, evidence: "likely" };
    if (after !== undefined && isSure(after) && areJoined(tokens, part.to, after.from))
      return { ...part, kind: after.kind, evidence: "likely" };
    return part;
  });
}

const isSure = ({ kind, evidence, title }: Part): boolean =>
  kind !== undefined && evidence !== "possible" && title === undefined;

/** Whether only "and", "or" or a comma is between two names. */
function areJoined(tokens: readonly NameToken[], from: number, to: number): boolean {
  const between = tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(" ");
  return /^(?:and|or|,|, and|vs|versus)$/.test(between) && tokens[from - 1]?.possessive === false;
}

/** A part of a sentence as a candidate, with offsets into the article. */
export function toCandidate(text: string, read: ReadSentence, part: Part): NameCandidate {
  const { tokens } = read;
  const [from, last] = [tokens[part.from], tokens[part.to - 1]];
  const start = from?.start ?? read.sentence.start;
  const stop = last === undefined ? start : last.end;
  // "Jr." and "Calif." keep their full stop in the name only if more follows.
  const end =
    last?.possessive === true && part.list !== undefined && endsWithPossessive(text, start, stop)
      ? stop + 2
      : stop;
  const title = part.title === undefined ? undefined : tokens[part.title]?.start;
  const isPerson = part.kind === "person" || part.kind === undefined;
  const inserted = isPerson && end - start > 6 ? insertionIn(text, tokens, part) : undefined;
  const bynameEnd = part.kind === "person" && part.to - part.from > 1 ? endOfByname(text, end) : undefined;
  return {
    start,
    end,
    words: tokens.slice(part.from, part.to).map((token) => token.key),
    kind: part.kind,
    evidence: part.evidence,
    ...(title === undefined ? {} : { titleStart: title }),
    ...(inserted === undefined ? {} : { inserted }),
    ...(bynameEnd === undefined ? {} : { bynameEnd }),
    ...(part.list === undefined ? {} : { list: part.list }),
    sentence: read.index,
    before: tokens[part.from - 1]?.key ?? "",
    isAddress: isAddress(tokens, part),
  };
}

function insertionIn(text: string, tokens: readonly NameToken[], part: Part): Span | undefined {
  for (let at = part.from; at + 1 < part.to; at += 1) {
    const [before, after] = [tokens[at], tokens[at + 1]];
    const found = before && after && insertionBetween(text, before, after);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** // "van der Berg said": the small words before a surname belong to the name. */
function withParticles(tokens: readonly NameToken[], part: Part): Part {
  const isSurname =
    part.list === undefined &&
    part.title === undefined &&
    (part.kind === "person" || part.kind === undefined);
  if (!isSurname || !isParticle(tokens[part.from - 1]) || part.to - part.from > 2) return part;
  let from = part.from;
  while (isParticle(tokens[from - 1])) from -= 1;
  return { ...part, from, kind: "person", evidence: "likely" };
}

/** Listed names that end in "'s". */
function endsWithPossessive(text: string, start: number, end: number): boolean {
  return /^(?:McDonald|Moody|Sainsbury|Macy|Lloyd|Lord|King)$/.test(text.slice(start, end));
}

/** After nothing, an opening mark, a list dash or a colon: a capital there is not evidence. */
function startsSentence(tokens: readonly NameToken[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    (before.shape === "mark" && /^["“‘'«([:•*…—–-]$/.test(before.key)) ||
    (before.shape === "number" && at === 1)
  );
}

/** With at least this share of everyday words capitalised, a line is in title case. */
const TITLE_SHARE = 0.7;

/** Prose, unless everyday words are capitalised: names alone do not make a title, nor does a list of results. */
function letteringOf(tokens: readonly NameToken[], role: Role | undefined): Lettering {
  let [words, capitals, common, commonCapitals, numbers] = [0, 0, 0, 0, 0];
  for (const { shape, key } of tokens) {
    if (shape === "number") numbers += 1;
    if (shape === "mark" || shape === "number") continue;
    words += 1;
    if (shape === "capitals" || shape === "initial") capitals += 1;
    if (key.length < 4 || words === 1 || !isCommon(key)) continue;
    common += 1;
    if (shape !== "lower") commonCapitals += 1;
  }
  // "By Ann Lee in Leeds" is written like prose.
  const isByline = tokens[0]?.key === "by" && tokens[0].shape === "capital";
  if (isByline && role !== "headline") return "prose";
  if (words > 1 && capitals / words > 0.7) return "capitals";
  if (common === 0) return role === "headline" || role === "heading" ? "title" : "prose";
  const least = role === "headline" || role === "heading" ? 1 : 5;
  return numbers < 2 && common >= least && commonCapitals / common > TITLE_SHARE ? "title" : "prose";
}
