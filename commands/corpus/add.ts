import type { Article } from "../../src/corpus/article.ts";
import { UserError } from "../../src/errors.ts";
import { addToCorpus, readUpload, safeFileName } from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { Line, Subcommand } from "../moderator.ts";
import { flagOption } from "../options.ts";
import { reloadAndReport } from "./reload.ts";

/** `/corpus add file: replace:` takes an uploaded article in, and answers from it at once. */
export const add: Subcommand = {
  name: "add",
  description: "Adds an article from a .txt, .md or .html file, and reloads",
  options: [
    { name: "file", description: "The article", required: true, kind: "file" },
    flagOption("replace", "Put it in the place of the article of that name"),
  ],
  async run(input, desk) {
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
    const { lines } = await reloadAndReport(input, desk, `${name} was added.`);
    return { lines: [...read.articles.flatMap(understood), ...lines] };
  },
};

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
