import { createHash } from "node:crypto";
import type { ArticleEditorial } from "../corpus/editorial.ts";

/** Identifies what an article is prepared with: the code, the language and the moderators' changes that affect it. */
export function markOf(maker: string, set: Pick<ArticleEditorial, "details" | "status"> | undefined): string {
  const isRetracted = set?.status === "retracted";
  return createHash("sha256")
    .update(JSON.stringify([maker, set?.details ?? {}, isRetracted]))
    .digest("hex")
    .slice(0, 24);
}
