import type { Command } from "../../../commands/command.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { Editorial } from "../../corpus/editorial.ts";
import { page, type Page } from "./layout.tsx";

/** `/`: what is covered. */
export function coveragePage(snapshot: Snapshot, _editorial: Editorial, _commands: readonly Command[]): Page {
  return page({
    title: "Cuttings",
    section: "coverage",
    children: (
      <ul>
        {snapshot.articles.map((article) => (
          <li>
            <a href={`/articles/${encodeURIComponent(article.id)}`}>{article.headline}</a>
          </li>
        ))}
      </ul>
    ),
  });
}
