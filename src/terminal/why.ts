import type { Explanation } from "../answer/evidence/explain.ts";

/** Most passages explained. */
const EXPLAINED = 3;
/** Parts that change a sum by less than this are not shown. */
const SLIGHT = 0.05;

const line = (name: string, value: number, weight: number): string =>
  `    ${name.padEnd(26)} ${value.toFixed(2).padStart(6)} x ${weight.toFixed(3).padStart(7)} = ${(value * weight).toFixed(2).padStart(6)}`;

/**
 * The output of `--why`: how the question was read, each sentence's features and score with how likely its passage answers
 * relative to the best sentence, and the reasons for the outcome.
 */
export function writeWhy({ asking, verdict, found, likely }: Explanation): string {
  const { confidence, outcome, passages, reasons } = verdict;
  const { cue, rest, focus } = asking;
  const lines = [`read as: ${cue}${focus === undefined ? "" : `, one of “${focus}”`}, about “${rest}”`];
  for (const { candidate, score, parts, passage } of passages.slice(0, EXPLAINED)) {
    const { article, sentence } = candidate;
    lines.push(
      `score ${score.toFixed(2)}, passage ${passage.chance.toFixed(2)}: ${article.file}: ${article.text.slice(sentence.start, sentence.end)}`,
    );
    lines.push(...moving(parts).map(({ feature, value, weight }) => line(feature, value, weight)));
  }
  lines.push(
    `confidence ${confidence.toFixed(2)}: ${outcome} (found from ${found}, likely from ${likely}), by`,
    ...moving(reasons).map(({ signal, value, weight }) => line(signal, value, weight)),
  );
  return `${lines.join("\n")}\n`;
}

/** The parts that matter, largest first. */
const moving = <Part extends { readonly value: number; readonly weight: number }>(
  parts: readonly Part[],
): Part[] =>
  parts
    .filter(({ value, weight }) => Math.abs(value * weight) >= SLIGHT)
    .toSorted((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
