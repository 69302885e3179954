import * as z from "zod";
import type { Details } from "../../src/corpus/article.ts";
import { isCalendarDay } from "../../src/text/calendarDate.ts";
import { UserError } from "../../src/errors.ts";
import type {
  ModeratorActor,
  ModeratorServices,
  ModeratorInput,
  ModeratorReply,
  Subcommand,
} from "../moderator.ts";
import { textOption } from "../options.ts";
import { articleOption, findArticle } from "./articleOption.ts";
import { changeAndReport, requestFor } from "./changeAndReport.ts";

/** `/corpus describe article: outlet: published: url: authors:` sets details that the file does not have. */
export const describe: Subcommand = {
  name: "describe",
  description: "Set details that the article's file does not have",
  options: [
    articleOption,
    textOption("outlet", "Who published it", false),
    textOption("published", "When, as 2021-06-12", false),
    textOption("url", "Where, as https://...", false),
    textOption("authors", "Who wrote it, separated by commas", false),
  ],
  async run(input, services) {
    const details = readDetails(input);
    const known = Object.entries(details).map(([name, value]) => `${name} ${[value].flat().join(", ")}`);
    if (known.length === 0) throw new UserError("Give at least one of outlet, published, url and authors.");
    const { file } = await findArticle(input, services);
    const before = services.library.editorial()[file]?.details ?? {};
    return changeAndReport(
      input,
      services,
      { kind: "describe", details },
      {
        notice: (headline) => `Set details of “${headline}”: ${known.join(", ")}.`,
        undo: () => ({
          action: "corpus describe",
          target: JSON.stringify({ file, before }),
          label: "Undo: restore the earlier details",
        }),
      },
    );
  },
  confirmed: putBack,
};

/** What the Undo button stores: the file, and what moderators had set before. */
const earlier = z.object({ file: z.string(), before: z.record(z.string(), z.unknown()) });

function putBack(target: string, by: ModeratorActor, services: ModeratorServices): Promise<ModeratorReply> {
  const { file, before } = earlier.parse(JSON.parse(target));
  const change = { kind: "undescribe", details: before as Details } as const;
  const notice = (headline: string): string => `The earlier details of “${headline}” were restored.`;
  return changeAndReport(requestFor(file, by), services, change, { notice });
}

function readDetails(input: ModeratorInput): Details {
  const [outlet, published, url] = [input.text("outlet"), input.text("published"), input.text("url")];
  const authors = input
    .text("authors")
    ?.split(",")
    .map((author) => author.trim())
    .filter((author) => author !== "");
  if (published !== undefined && !isCalendarDay(published))
    throw new UserError(`published: “${published}” is not a date. Write it as 2021-06-12.`);
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw new UserError(`url: “${url}” is not a URL. Write it as https://example.org/article.`);
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(authors === undefined || authors.length === 0 ? {} : { authors }),
  };
}
