import { changeArticle, type ArticleChange } from "../../../src/store/articleChanges.ts";
import type { Store } from "../../../src/store/store.ts";

/** Records what a moderator does with an article now. */
export const recordChange = ({ db }: Store, file: string, change: ArticleChange): Promise<unknown> =>
  changeArticle(db, {
    id: `${file} ${change.kind}`,
    file,
    content: "",
    change,
    actor: "moderator",
    guild: "guild",
    at: Date.now(),
    notice: "",
  });
