import type { FillState } from "../../src/archive/fillState.ts";
import type { Problem } from "../../src/corpus/article.ts";
import type { Named, ReloadReport } from "../../src/library/reportReload.ts";
import type { ModeratorServices } from "../moderator.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";

/** Most articles, and most problems, listed in a reply. */
const MOST_LISTED = 8;

/** What a reload changed, and every problem with its remedy. */
export function reportLines({ added, changed, removed, problems, articles }: ReloadReport): Line[] {
  const isSame = added.length + changed.length + removed.length === 0;
  return [
    isSame ? `Nothing changed: ${counted(articles, "article")}.` : `${counted(articles, "article")} in all.`,
    ...listed("Added", added),
    ...listed("Changed", changed),
    ...listed("Removed", removed),
    ...problemLines(problems),
  ];
}

/** The same after a change of files; an archive reads them later, so it says how many are waiting. */
export async function changeLines(
  report: ReloadReport,
  { archive }: Pick<ModeratorServices, "archive">,
): Promise<Line[]> {
  if (archive === undefined) return reportLines(report);
  return [fillLine(await archive.state()), ...problemLines(report.problems)];
}

/** Skipped files, each with the reason and the remedy. */
export function problemLines(problems: readonly Problem[]): Line[] {
  const shown = problems
    .slice(0, MOST_LISTED)
    .map(({ file, what, remedy }) => `Problem: ${file} ${what}. ${remedy}`);
  const left = problems.length - shown.length;
  return left > 0 ? [...shown, `${counted(left, "more problem")}; npm run inspect shows them all.`] : shown;
}

/** How many articles of an archive answer, and how many files no worker has read yet. */
export const fillLine = ({ articles, waiting }: FillState): string =>
  `${counted(articles, "article")} answer from the archive; ${counted(waiting, "file")} waiting to be read.`;

/** A count with its noun: "1 article", "3 articles". */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function listed(what: string, articles: readonly Named[]): Line[] {
  const shown = articles
    .slice(0, MOST_LISTED)
    .map(({ file, headline }) => (headline === file ? `${what}: ${file}` : `${what}: ${headline} (${file})`));
  const left = articles.length - shown.length;
  return left > 0 ? [...shown, `${what}: ${left} more.`] : shown;
}
