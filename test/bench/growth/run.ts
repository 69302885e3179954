// `npm run bench:growth -- --sizes 1000,5000`: what a coverage costs as it grows: loading, starting again, reloading with ten articles changed, memory, and each command.
import { execFile } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import type { Measured } from "./measure.ts";

const { values } = parseArgs({ options: { sizes: { type: "string", default: "1000,5000" } } });
const sizes = values.sizes.split(",").map(Number);
const program = fileURLToPath(new URL("measure.ts", import.meta.url));

// Each size runs in a separate process, so that no memory or compiled code is shared.
const columns: Measured[] = [];
for (const size of sizes) {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program, String(size)]);
  columns.push(JSON.parse(stdout) as Measured);
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
  console.log([name, ...row.map((value) => value.toFixed(value < 100 ? 1 : 0)), law].map(cell).join(""));
}

function cell(text: string, at: number): string {
  return at === 0 ? text.padEnd(44) : text.padStart(16);
}
