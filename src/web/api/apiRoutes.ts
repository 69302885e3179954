import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { printedAnswer } from "../../answer/cite/printedAnswer.ts";
import type { ArticleCard } from "../../answer/reply/answer.ts";
import { articleCard } from "../../answer/reply/articleCard.ts";
import type { Article } from "../../corpus/article.ts";
import type { Editorial } from "../../corpus/editorial.ts";
import { UserError } from "../../errors.ts";
import { articlePath } from "../../render/readerLink.ts";
import { inSlices } from "../../text/inSlices.ts";
import { answerFromUrl } from "../answerFromUrl.ts";
import type { ReaderServices } from "../readerServices.ts";
import type { ReaderEnv } from "../readerEnv.ts";
import { LONGEST } from "../questionFromUrl.ts";
import { apiPage } from "./apiPage.tsx";
import { answerSchema, articlesSchema, refusalSchema } from "./schemas.ts";

const words = z.string().max(LONGEST);
const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const answerRoute = createRoute({
  method: "get",
  path: "/api/answer",
  summary: "Answers a question as in Discord",
  request: {
    query: z.object({
      command: z.enum(["ask", "who", "when", "source", "quote", "compare"]).default("ask"),
      text: words.default("").openapi({ example: "which court will the officers appear at?" }),
      about: words.optional().openapi({ description: "quote: only words about this" }),
      from: words.optional().openapi({ description: "when: the first day, such as 2021-06-12 or 2021" }),
      to: words.optional().openapi({ description: "when: the last day" }),
    }),
  },
  responses: {
    200: json(answerSchema, "The answer, with every excerpt cited"),
    400: json(refusalSchema, "Why the request was refused, and the remedy"),
  },
});

const articlesRoute = createRoute({
  method: "get",
  path: "/api/articles",
  summary: "All articles with their details, and the skipped files",
  responses: { 200: json(articlesSchema, "The articles") },
});

/** The API for programs, and the OpenAPI document that describes it. */
export function apiRoutes(services: ReaderServices): OpenAPIHono<ReaderEnv> {
  const app = new OpenAPIHono<ReaderEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.join(".") ?? "";
      return context.json({ error: `${where}: ${issue?.message ?? "is not valid"}. See /api.` }, 400);
    },
  });
  app.openapi(answerRoute, async (context) => {
    try {
      const { answer, snapshot } = await answerFromUrl(services, (name) => context.req.query(name));
      return context.json(printedAnswer(answer, snapshot), 200);
    } catch (error) {
      if (error instanceof UserError) return context.json({ error: error.message }, 400);
      throw error;
    }
  });
  app.openapi(articlesRoute, async (context) => {
    const { version, articles, retracted = [], problems, soFar } = services.snapshot();
    // Each may have to be read for its number of words, so thousands at once would keep everybody else waiting.
    const cards = await inSlices(cardsOf([...articles, ...retracted], services.editorial()));
    const loading = soFar && { ...soFar };
    return context.json(
      { version, articles: cards, problems: [...problems], ...(loading && { loading }) },
      200,
    );
  });
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Cuttings",
      version: "2",
      description: "Answers from news coverage: verbatim excerpts, each cited to its place in its article.",
    },
  });
  app.get("/api", (context) => context.html(apiPage()));
  return app;
}

interface ListedCard extends ArticleCard {
  readonly id: string;
  readonly page: string;
}

function* cardsOf(articles: readonly Article[], editorial: Editorial): Generator<undefined, ListedCard[]> {
  const cards: ListedCard[] = [];
  for (const article of articles) {
    const { id, file } = article;
    cards.push({ id, page: articlePath(file), ...articleCard(article, editorial) });
    yield;
  }
  return cards;
}
