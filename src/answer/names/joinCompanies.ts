import type { MergedDraft } from "./mergeDraft.ts";

/** Drafts of one entity; the first has the name. */
export type JoinedDrafts = readonly [MergedDraft, ...MergedDraft[]];

/**
 * Joins "Lowmoor Paving" in one article, whatever its kind there, to "Lowmoor Paving Ltd" in another; in
 * order of first appearance.
 */
export function joinCompanies(drafts: ReadonlyMap<string, MergedDraft>): readonly JoinedDrafts[] {
  const byName = idsOfBareNames(drafts);
  const companies = new Map<MergedDraft, [MergedDraft, ...MergedDraft[]]>();
  /** Id -> the company it was joined to, if any. */
  const taken = new Map<string, [MergedDraft, ...MergedDraft[]]>();
  for (const [id, draft] of drafts) {
    const bareKey = (taken.get(id)?.[0] ?? draft).bareKey;
    if (bareKey === undefined) continue;
    const company = taken.get(id) ?? companies.get(draft) ?? [draft];
    companies.set(company[0], company);
    for (const other of byName.get(bareKey) ?? []) {
      const others = drafts.get(other);
      const part = taken.get(other) ?? (others && (companies.get(others) ?? [others]));
      if (part === undefined || part[0] === company[0]) continue;
      company.push(...part);
      taken.set(other, company);
    }
  }
  const all = new Set<MergedDraft>();
  for (const [id, draft] of drafts) all.add(taken.get(id)?.[0] ?? draft);
  return [...all].map((draft) => companies.get(draft) ?? [draft]);
}

/** The ids whose name is that of a company without its legal form. */
function idsOfBareNames(drafts: ReadonlyMap<string, MergedDraft>): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { bareKey } of drafts.values()) if (bareKey !== undefined) byName.set(bareKey, []);
  for (const [id, { nameKey }] of drafts) byName.get(nameKey)?.push(id);
  return byName;
}
