import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Article, Role } from "../../src/corpus/article.ts";
import { idOf } from "../../src/corpus/idOf.ts";
import { UserError } from "../../src/errors.ts";
import {
  addToCorpus,
  fileNamed,
  readUpload,
  safeFileName,
  takenWords,
} from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";
import type { Subcommand } from "../moderator.ts";
import { flagOption } from "../options.ts";
import { changeFiles } from "./reload.ts";
import { changeLines, counted } from "./reportLines.ts";

/** `/corpus add file: replace:` adds an uploaded article and answers from it immediately. */
export const add: Subcommand = {
  name: "add",
  description: "Add an article from a .txt, .md or .html file",
  options: [
    { name: "file", description: "The article", required: true, kind: "file" },
    flagOption("replace", "Replace the article with that name"),
  ],
  async run(input, services) {
    const { folders, now, openArticle } = services;
    const upload = input.upload("file");
    if (upload === undefined) throw new UserError("file: attach the article.");
    const name = safeFileName(upload.name);
    if (upload.bytes > folders.maxFileBytes)
      throw new UserError(`${name}: is over ${folders.maxFileBytes} bytes. Split it into separate articles.`);
    const content = await upload.download();
    const read = await readUpload(folders, name, content);
    const contents = new Set(read.articles.map(({ content }) => content));
    const report = await changeFiles(input, services, async () => {
      const { articles, retracted = [] } = await openArticle(idOf(name), contents);
      const there = [...articles, ...retracted];
      const inPlaceOf = placesOf(name, there, await fileNamed(folders, name));
      if (!input.flag("replace")) refuseTaken(inPlaceOf);
      refuseSame(name, read.articles, there, inPlaceOf);
      const takeBack = await addToCorpus(folders, { name, content }, inPlaceOf, now());
      return {
        takeBack,
        file: name,
        accept: (next) => refuseUnlessAnswering(name, next, "Nothing was added."),
      };
    });
    await logAction(services.store.db, services, input, { action: "add", target: name });
    return {
      lines: [
        `${name} was added.`,
        ...read.articles.flatMap(understood),
        ...(await changeLines(report, services)),
      ],
      next: [
        { action: "corpus describe", target: name, label: "Describe", asksMore: true },
        { action: "corpus remove", target: name, label: "Undo: remove it" },
      ],
    };
  },
};

/**
 * Files that cannot coexist with one of this name: the file with the same name, and articles that would get the same
 * id.
 */
export function placesOf(name: string, there: readonly Article[], twin: string | undefined): string[] {
  const namesakes = there.filter(({ id }) => id === idOf(name)).map(({ file }) => file);
  return [...new Set([...(twin === undefined ? [] : [twin]), ...namesakes])];
}

function refuseTaken([file]: readonly string[]): void {
  if (file !== undefined) throw new UserError(takenWords(file));
}

/**
 * Refuses an article that already answers under another name. It would replace that article and lose the notes on it.
 */
function refuseSame(
  name: string,
  added: readonly Article[],
  there: readonly Article[],
  inPlaceOf: readonly string[],
): void {
  const same = there.find(
    ({ file, content }) => !inPlaceOf.includes(file) && added.some((one) => one.content === content),
  );
  if (same !== undefined)
    throw new UserError(
      `${name} says the same as ${same.file}, which is already here. Nothing was added. Whatever is set on that file (note, retract, restore, describe) applies to both.`,
    );
}

/** Refuses a snapshot without an article from this file; `undone` says what was not done. */
export function refuseUnlessAnswering(name: string, next: Snapshot, undone: string): void {
  if ([...next.articles, ...(next.retracted ?? [])].some(({ file }) => file === name)) return;
  const problem = next.problems.find(({ file }) => file === name);
  const why = problem === undefined ? "cannot be read." : `${problem.what}. ${problem.remedy}`;
  throw new UserError(`${name} ${why} ${undone}`);
}

/** Block roles in a moderator's words. */
const wordsOfRole: Readonly<Record<Role, string>> = {
  headline: "headline",
  dek: "line under the headline",
  heading: "section heading",
  body: "paragraph",
  caption: "picture caption",
  credit: "credit line",
  boilerplate: "line outside the article",
};

/** What the bot understood of an upload, so that a moderator notices mistakes immediately. */
function understood({ headline, details, blocks, leftOut = [] }: Article): Line[] {
  const roles = new Map<Role, number>();
  for (const { role } of blocks) roles.set(role, (roles.get(role) ?? 0) + 1);
  const unknown = (["outlet", "published", "authors", "url"] as const).filter(
    (detail) => details[detail] === undefined,
  );
  const known = [
    details.outlet && `Outlet: ${details.outlet}`,
    details.published && `Published: ${details.published}`,
    details.authors && `Authors: ${details.authors.join(", ")}`,
  ].filter((part) => part !== undefined);
  return [
    `Headline: ${headline}`,
    ...(known.length === 0 ? [] : [`${known.join(". ")}.`]),
    `Understood as ${[...roles].map(([role, count]) => counted(count, wordsOfRole[role])).join(", ")}.`,
    ...(unknown.length === 0
      ? []
      : [`Unknown: ${unknown.join(", ")}. Press Describe to set what is missing.`]),
    ...(leftOut.length === 0
      ? []
      : [
          `Left out: ${leftOut.map(({ part, characters }) => `${part} ${characters}`).join(", ")} characters.`,
        ]),
  ];
}
