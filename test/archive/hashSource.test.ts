import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashSource } from "../../src/archive/hashSource.ts";
import { listSources } from "../../src/corpus/listSources.ts";
import { readCorpus } from "../../src/corpus/readCorpus.ts";

test.each([
  ["no sidecar", undefined],
  ["a sidecar", "outlet: The Skerrow Ledger\n"],
  ["a sidecar too large to be used", `outlet: ${"x".repeat(200_000)}\n`],
])("a source hashes like its article: %s", async (_, sidecar) => {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-hash-"));
  writeFileSync(join(folder, "bridge.txt"), "Bridge opens\n\nThe bridge opened on Monday.\n");
  if (sidecar !== undefined) writeFileSync(join(folder, "bridge.yml"), sidecar);
  const { sources } = await listSources(folder);
  const { articles } = await readCorpus(folder, { maxFileBytes: 1_000_000 });
  expect(articles).toHaveLength(1);
  expect(await Promise.all(sources.map((source) => hashSource(source, 1_000_000)))).toEqual(
    articles.map(({ hash }) => hash),
  );
});
