import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { goldenQuestions } from "../../eval/goldenQuestions.ts";
import { corpora } from "../../eval/score.ts";
import type { Asked, Measured } from "./measured.ts";
import { recombined } from "./recombine.ts";

/** As `npm start` runs it. */
const flags = ["--enable-source-maps", "--no-regexp-tier-up"];
const phases = ["first", "second", "reload", "ask"] as const;
const CHANGED = 10;
const RELOADS = 5;
/** Every nth golden question is asked: one half to warm up, then the other half. */
const STRIDE = 8;

/**
 * Measures a generated coverage of one size, each phase in a process of its own.
 *
 * @param program the built `phase.ts`
 */
export async function measureSize(program: string, size: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-growth-"));
  try {
    await prepare(folder, size);
    const figures: Record<string, number> = {};
    for (const phase of phases) {
      const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, phase, folder]);
      for (const [name, value] of Object.entries(JSON.parse(stdout) as Measured))
        figures[name] = Math.min(figures[name] ?? Infinity, value);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the articles, the changes of each reload and the questions. */
async function prepare(folder: string, size: number): Promise<void> {
  const write = async (into: string, at: number, version?: number): Promise<void> => {
    await mkdir(join(folder, into), { recursive: true });
    await writeFile(join(folder, into, `${at}.txt`), recombined(at, version));
  };
  for (let at = 0; at < size; at += 1) await write("corpus", at);
  for (let round = 1; round <= RELOADS; round += 1)
    for (let at = 0; at < CHANGED; at += 1) await write(`changes/${round}`, at * 7, round);
  const questions = corpora.flatMap((corpus) => goldenQuestions(corpus));
  const half = (first: number): Asked[] =>
    questions.flatMap(({ command, question }, at) => (at % STRIDE === first ? { command, question } : []));
  await writeFile(join(folder, "questions.json"), JSON.stringify([half(STRIDE / 2), half(0)]));
}
