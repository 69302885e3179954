import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../src/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/u.test(file),
);
const isRehearsal = (file: string): boolean => file.startsWith("rehearsal");
const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

// The rehearsal is a separate project inside this one.
describe.each([
  ["the bot", files.filter((file) => !isRehearsal(file))],
  ["the rehearsal", files.filter(isRehearsal)],
])("in %s", (_, own) => {
  test("no two files share a name", () => {
    expect(twice(own.map((file) => basename(file).replace(/\.tsx?$/u, "")))).toEqual([]);
  });

  test("no two types share a name", () => {
    const types = own.flatMap((file) =>
      [
        ...readFileSync(`${folder}${file}`, "utf8").matchAll(
          /^(?:export )?(?:interface|type|class) (\w+)/gmu,
        ),
      ].map(([, name = ""]) => name),
    );
    expect(twice(types)).toEqual([]);
  });
});
