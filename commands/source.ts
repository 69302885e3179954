import { findSource } from "../src/answer/ways/findSource.ts";
import type { Command } from "./command.ts";

/** `/source article:` shows which article says something, and what is known about it. */
export const source: Command = {
  name: "source",
  description: "Find an article and its details, or list the articles",
  options: [
    {
      name: "article",
      description: "Words from its headline or text, its file, or its outlet; leave empty for a list",
      required: false,
      fills: "text",
      completes: "headlines",
    },
  ],
  run: findSource,
};
