import * as z from "zod";
import type { NameKind } from "../extraction.ts";
import { foldName } from "./wordLists.ts";

/** `config/lexicon.json`: names that mean the same by common knowledge, by kind; the usual one first in each group. */
export const lexiconFile = z.strictObject({
  person: z.array(z.array(z.string().min(1)).min(2)),
  org: z.array(z.array(z.string().min(1)).min(2)),
  place: z.array(z.array(z.string().min(1)).min(2)),
});

/** Names that mean the same by common knowledge, whatever a text says: groups by kind and folded name; plain data. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Builds a lexicon from the parsed file. */
export function makeLexicon(file: z.infer<typeof lexiconFile>): Lexicon {
  const groups = new Map<string, readonly string[]>();
  for (const kind of ["person", "org", "place"] as const) {
    for (const group of file[kind]) for (const name of group) groups.set(lexiconKey(kind, name), group);
  }
  return groups;
}

/** The other names of whatever has one of `names`, as the lexicon writes them; empty if it has none. */
export function lexiconForms(lexicon: Lexicon, kind: NameKind, names: readonly string[]): readonly string[] {
  const group = names.map((name) => lexicon.get(lexiconKey(kind, name))).find((found) => found !== undefined);
  return group?.filter((form) => !names.includes(form)) ?? [];
}

const lexiconKey = (kind: NameKind, name: string): string => `${kind} ${foldName(name)}`;
