import { findSource } from "../src/answer/ways/findSource.ts";
import type { Command } from "./command.ts";

/** `/source article:` which article says so, and what is known of it. */
export const source: Command = {
  name: "source",
  description: "Find an article and what is known of it, or list them all",
  options: [
    {
      name: "article",
      description: "Words of its headline or text, its file, its outlet; leave empty to list all",
      required: false,
      fills: "text",
      completes: "headlines",
    },
  ],
  run: findSource,
};
