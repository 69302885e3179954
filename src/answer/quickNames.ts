import { tokenise } from "../text/tokens.ts";
import type { NamedInQuestion } from "./namesInQuestion.ts";
import type { Snapshot } from "./snapshot.ts";

const cache = new WeakMap<Snapshot, Map<string, Set<string>>>();
function forms(snapshot: Snapshot): Map<string, Set<string>> {
  const known = cache.get(snapshot);
  if (known) return known;
  const map = new Map<string, Set<string>>();
  for (const { entities } of snapshot.extractions)
    for (const { id, name, aliases, lexicon, kind } of entities) {
      const all = [name, ...aliases, ...lexicon];
      if (kind === "person") {
        const parts = name.split(/\s+/u);
        if (parts.length > 1) all.push(parts.at(-1) ?? "", parts[0] ?? "");
      }
      for (const form of all) {
        const key = tokenise(form)
          .map(({ form: f }) => f)
          .filter((f) => f !== "the")
          .join(" ");
        if (key.length < 2) continue;
        map.set(key, (map.get(key) ?? new Set()).add(id));
      }
    }
  cache.set(snapshot, map);
  return map;
}
export function quickNames(snapshot: Snapshot, question: string): NamedInQuestion[] {
  const map = forms(snapshot);
  const tokens = tokenise(question);
  const found: NamedInQuestion[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    for (let j = Math.min(tokens.length, i + 6); j > i; j -= 1) {
      const entities = map.get(
        tokens
          .slice(i, j)
          .map(({ form }) => form)
          .join(" "),
      );
      if (entities === undefined) continue;
      found.push({ start: tokens[i]?.start ?? 0, end: tokens[j - 1]?.end ?? 0, entities });
      i = j - 1;
      break;
    }
  }
  return found;
}
