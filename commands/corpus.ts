import type { Article, Details, Problem } from "../src/corpus/article.ts";
import { UserError } from "../src/errors.ts";
import { addToCorpus, bringBack, moveToTrash, readUpload, safeFileName } from "../src/library/corpusFiles.ts";
import type { Named, ReloadReport } from "../src/library/createLibrary.ts";
import { readAudit } from "../src/store/audit.ts";
import { countPendingCorrections } from "../src/store/corrections.ts";
import { changeArticle, type ArticleChange } from "../src/store/editorial.ts";
import { logAction } from "./logAction.ts";
import type {
  Line,
  ModeratorCommand,
  ModeratorDesk,
  ModeratorInput,
  ModeratorOption,
  ModeratorReply,
} from "./moderator.ts";
import { textOption } from "./textOption.ts";

/** Lines of a reply that list articles or problems, each. */
const MOST_LISTED = 8;
/** Lines of the log that are shown. */
const LOG_LINES = 15;
const MEGABYTE = 1_048_576;

const article: ModeratorOption = {
  name: "article",
  description: "File or headline of the article",
  required: true,
  kind: "text",
  completes: "articles",
};
const flag = (name: string, description: string): ModeratorOption => ({
  name,
  description,
  required: false,
  kind: "flag",
});

/** What moderators do with the coverage while it answers. */
export const corpus: ModeratorCommand = {
  name: "corpus",
  description: "Keeps the coverage: reload, add, correct, retract",
  subcommands: [
    {
      name: "reload",
      description: "Reads the corpus folder again, and answers from it if it is sound",
      options: [],
      run: (input, desk) => reload(input, desk, "The coverage was reloaded."),
    },
    {
      name: "check",
      description: "Says what a reload would change, and changes nothing",
      options: [],
      run: async (_input, { library }) => ({
        lines: ["A reload would find this; nothing was changed.", ...reportLines(await library.check())],
      }),
    },
    {
      name: "status",
      description: "Shows what is loaded, since when, and what is wrong with it",
      options: [],
      run: status,
    },
    { name: "log", description: "Shows what was done last, and by whom", options: [], run: log },
    {
      name: "add",
      description: "Adds an article from a .txt, .md or .html file, and reloads",
      options: [
        { name: "file", description: "The article", required: true, kind: "file" },
        flag("replace", "Put it in the place of the article of that name"),
      ],
      run: add,
    },
    {
      name: "remove",
      description: "Takes an article out; undo brings it back",
      options: [article, flag("confirm", "Yes, take it out")],
      run: remove,
    },
    {
      name: "undo",
      description: "Brings back the article that was taken out last, or the one named",
      options: [textOption("file", "The file that was taken out", false)],
      run: undo,
    },
    {
      name: "describe",
      description: "Sets what the article's file does not say",
      options: [
        article,
        textOption("outlet", "Who published it", false),
        textOption("published", "When, as 2021-06-12", false),
        textOption("url", "Where, as https://...", false),
        textOption("authors", "Who wrote it, separated by commas", false),
      ],
      run: describe,
    },
    {
      name: "note",
      description: "Sets an editor's note that is shown with every citation of the article",
      options: [
        article,
        textOption("text", "The note"),
        flag("corrects", "The note says what is wrong in the article"),
      ],
      run: (input, desk) => {
        const note = wanted(input, "text");
        const words = (headline: string): string => `Editor's note on “${headline}”: ${note}`;
        return change(input, desk, { kind: "note", note, corrects: input.flag("corrects") }, words);
      },
    },
    {
      name: "retract",
      description: "Takes an article back: it no longer answers, and what cited it says so",
      options: [article, textOption("reason", "Why, as everybody will read it")],
      run: (input, desk) => {
        const reason = wanted(input, "reason");
        return change(
          input,
          desk,
          { kind: "retract", reason },
          (headline) => `“${headline}” has been retracted: ${reason}`,
        );
      },
    },
    {
      name: "restore",
      description: "Lets a retracted article answer again",
      options: [article],
      run: (input, desk) =>
        change(input, desk, { kind: "restore" }, (headline) => `“${headline}” is no longer retracted.`),
    },
  ],
};

async function reload(input: ModeratorInput, desk: ModeratorDesk, first: Line): Promise<ModeratorReply> {
  const { moderator } = input;
  const report = await desk.library.reload({
    by: moderator,
    onProgress: (done, total) => input.progress(`Reading: ${done} of ${total} articles.`),
  });
  const detail = `${report.added.length} added, ${report.changed.length} changed, ${report.removed.length} removed, ${report.problems.length} problems`;
  await logAction(desk, moderator, "reload", "corpus", detail);
  return { lines: [first, ...reportLines(report)] };
}

function reportLines({ added, changed, removed, problems, articles }: ReloadReport): Line[] {
  const isSame = added.length + changed.length + removed.length === 0;
  return [
    isSame
      ? `Nothing is different: ${counted(articles, "article")}.`
      : `${counted(articles, "article")} in all.`,
    ...listed("Added", added),
    ...listed("Changed", changed),
    ...listed("Removed", removed),
    ...problemLines(problems),
  ];
}

function listed(what: string, articles: readonly Named[]): Line[] {
  const shown = articles.slice(0, MOST_LISTED).map(({ file, headline }) => `${what}: ${headline} (${file})`);
  const left = articles.length - shown.length;
  return left > 0 ? [...shown, `${what}: ${left} more.`] : shown;
}

function problemLines(problems: readonly Problem[]): Line[] {
  const shown = problems
    .slice(0, MOST_LISTED)
    .map(({ file, what, remedy }) => `Problem: ${file} ${what}. ${remedy}`);
  const left = problems.length - shown.length;
  return left > 0 ? [...shown, `${counted(left, "more problem")}; npm run inspect shows all.`] : shown;
}

async function status(_input: ModeratorInput, { library, store }: ModeratorDesk): Promise<ModeratorReply> {
  const { snapshot, at, by } = library.loaded();
  const retracted = snapshot.retracted?.length ?? 0;
  const waiting = await countPendingCorrections(store.db);
  return {
    lines: [
      `${counted(snapshot.articles.length, "article")} answer, ${retracted} retracted; version ${snapshot.version.slice(0, 12)}.`,
      ["Loaded ", { time: at }, " by ", /^\d+$/.test(by) ? { user: by } : by, "."],
      `${counted(waiting, "message")} still to be corrected. Memory: ${Math.round(process.memoryUsage.rss() / MEGABYTE)} MB.`,
      `State: ${store.where}`,
      ...(snapshot.problems.length === 0 ? ["No problems."] : problemLines(snapshot.problems)),
    ],
  };
}

async function log(_input: ModeratorInput, { store }: ModeratorDesk): Promise<ModeratorReply> {
  const rows = await readAudit(store.db, LOG_LINES);
  if (rows.length === 0) return { lines: ["Nothing has been done yet."] };
  return {
    lines: rows.map(({ at, actor, action, target, detail }): Line => {
      const who = /^\d+$/.test(actor) ? { user: actor } : actor;
      return [{ time: at }, " ", who, ` ${action} ${target}${detail === "" ? "" : `: ${detail}`}`];
    }),
  };
}

async function add(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const { folders, now } = desk;
  const upload = input.upload("file");
  if (upload === undefined) throw new UserError("file: attach the article.");
  const name = safeFileName(upload.name);
  if (upload.bytes > folders.maxFileBytes)
    throw new UserError(`${name}: is over ${folders.maxFileBytes} bytes. Split it into its articles.`);
  const content = await upload.download();
  const read = await readUpload(folders, name, content);
  await addToCorpus(folders, name, content, input.flag("replace"), now());
  await logAction(desk, input.moderator, "add", name);
  const { lines } = await reload(input, desk, `${name} was added.`);
  return { lines: [...read.articles.flatMap(understood), ...lines] };
}

/** What was understood of an upload, so that a moderator sees at once where it was misread. */
function understood({ headline, details, blocks }: Article): Line[] {
  const roles = new Map<string, number>();
  for (const { role } of blocks) roles.set(role, (roles.get(role) ?? 0) + 1);
  return [
    `Headline: ${headline}`,
    `Outlet: ${details.outlet ?? "unknown"}. Published: ${details.published ?? "unknown"}. Authors: ${details.authors?.join(", ") ?? "unknown"}.`,
    `Understood: ${[...roles].map(([role, count]) => `${role} ${count}`).join(", ")}.`,
  ];
}

async function remove(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const { file, headline } = find(input, desk);
  if (!input.flag("confirm"))
    return {
      lines: [`This would take out “${headline}” (${file}). Use confirm:true to do so; undo brings it back.`],
    };
  await moveToTrash(desk.folders, file, desk.now());
  await logAction(desk, input.moderator, "remove", file);
  return reload(input, desk, `${file} was taken out.`);
}

async function undo(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const file = await bringBack(desk.folders, input.text("file"));
  if (file === undefined) throw new UserError("There is nothing to bring back.");
  await logAction(desk, input.moderator, "undo", file);
  return reload(input, desk, `${file} was brought back.`);
}

async function describe(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const [outlet, published, url] = [input.text("outlet"), input.text("published"), input.text("url")];
  const authors = input
    .text("authors")
    ?.split(",")
    .map((author) => author.trim())
    .filter((author) => author !== "");
  if (published !== undefined && !isDate(published))
    throw new UserError(`published: “${published}” is not a date. Write it as 2021-06-12.`);
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw new UserError(`url: “${url}” is not an address. Write it as https://example.org/article.`);
  const details: Details = {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(authors === undefined || authors.length === 0 ? {} : { authors }),
  };
  if (Object.keys(details).length === 0)
    throw new UserError("Fill in at least one of outlet, published, url and authors.");
  const known = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
  return change(
    input,
    desk,
    { kind: "describe", details },
    (headline) => `Details of “${headline}” have been set: ${known.join(", ")}.`,
  );
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
}

/** Carries a change out, answers from it at once, and sends the corrections after the citations. */
async function change(
  input: ModeratorInput,
  desk: ModeratorDesk,
  what: ArticleChange,
  notice: (headline: string) => string,
): Promise<ModeratorReply> {
  const { file, headline } = find(input, desk);
  const corrected = await changeArticle(desk.store.db, {
    id: desk.newId(),
    file,
    change: what,
    actor: input.moderator,
    at: desk.now(),
    notice: notice(headline),
  });
  await desk.library.reload({ by: input.moderator, reread: false });
  desk.poke();
  return { lines: [notice(headline), `${counted(corrected, "message")} that cited it will say so.`] };
}

/** The article that a moderator means: by its file, or else by a headline that only one has. */
function find(input: ModeratorInput, { library }: ModeratorDesk): Article {
  const typed = wanted(input, "article");
  const { articles, retracted = [] } = library.current();
  const all = [...articles, ...retracted];
  const exact = all.find(({ file }) => file === typed);
  if (exact !== undefined) return exact;
  const like = all.filter(({ headline }) => headline.toLowerCase().includes(typed.toLowerCase()));
  const [only] = like;
  if (only !== undefined && like.length === 1) return only;
  throw new UserError(
    like.length > 1
      ? `article: ${like.length} headlines have “${typed}”. Choose one from the list, or name its file.`
      : `article: there is no “${typed}”. Choose one from the list, or name its file.`,
  );
}

function wanted(input: ModeratorInput, option: string): string {
  const typed = input.text(option)?.trim() ?? "";
  if (typed === "") throw new UserError(`${option}: there is nothing in it.`);
  return typed;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
