import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figures, Job } from "./job.ts";

const measure = fileURLToPath(new URL("measure.ts", import.meta.url));
const HEAP_MIB = 8192;

/** Runs a job in a separate process for at most `seconds`; returns a short reason if there are no figures. */
export function runJob(job: Job, seconds: number): Figures | string {
  const args = [`--max-old-space-size=${HEAP_MIB}`, "--expose-gc", "--import", "tsx", measure];
  const { status, signal, stdout, stderr, error } = spawnSync(
    process.execPath,
    [...args, JSON.stringify(job)],
    {
      encoding: "utf8",
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
    },
  );
  if (error !== undefined && "code" in error && error.code === "ETIMEDOUT") return `over ${seconds} s`;
  if (status === 0) return JSON.parse(stdout) as Figures;
  const reason = stderr.split("\n").find((line) => /\b\w*Error\b|FATAL ERROR/u.test(line));
  return `failed: ${(reason ?? signal ?? `exit code ${status}`).trim().slice(0, 100)}`;
}
