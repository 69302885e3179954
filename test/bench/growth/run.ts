// `npm run bench:growth -- --sizes 1000,5000`: what a coverage costs as it grows: loading, starting again, reloading with ten articles changed, memory, and each command.
import { rm } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { dist } from "../../../src/places.ts";
import type { Measured } from "./measured.ts";
import { measureSize } from "./measureSize.ts";

const { values } = parseArgs({ options: { sizes: { type: "string", default: "1000,5000" } } });
const sizes = values.sizes.split(",").map(Number);

// Beside the program, whose threads it starts.
const program = fileURLToPath(new URL(`growth-${process.pid}.js`, dist));
await build({
  entryPoints: [fileURLToPath(new URL("phase.ts", import.meta.url))],
  outfile: program,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20.19",
  supported: { "regexp-unicode-property-escapes": true },
});
const columns: Measured[] = [];
try {
  for (const size of sizes) columns.push(await measureSize(program, size));
} finally {
  await rm(program, { force: true });
}

console.log(
  `Node.js ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(["", ...sizes.map((size) => `${size} articles`), "grows as n^"].map(cell).join(""));
for (const name of Object.keys(columns[0] ?? {})) {
  const row = columns.map((column) => column[name] ?? NaN);
  const [first = NaN, last = NaN] = [row[0], row.at(-1)];
  const growth = Math.log(last / first) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
  const law = sizes.length > 1 && Number.isFinite(growth) ? growth.toFixed(2) : "";
  console.log(
    [name, ...row.map((value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)), law]
      .map(cell)
      .join(""),
  );
}

function cell(text: string, at: number): string {
  return at === 0 ? text.padEnd(44) : text.padStart(16);
}
