import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const own = 'getPriority(Number(readlinkSync("/proc/thread-self").split("/").at(-1)))';
const imports = `
  import { readlinkSync } from "node:fs";
  import { getPriority } from "node:os";
`;
const program = `
  ${imports}
  import { Worker } from "node:worker_threads";
  import { giveWay } from "${new URL("../../src/library/giveWay.ts", import.meta.url).href}";
  giveWay();
  process.stdout.write(String(${own}));
  new Worker(${JSON.stringify(`${imports} process.stdout.write(" " + ${own});`)}, { eval: true, execArgv: ["--input-type=module"] });
`;

test.runIf(process.platform === "linux")(
  "a thread gives way to others, and so do the threads it starts",
  async () => {
    const args = ["--import", "tsx", "--input-type=module", "-e", program];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const [here, inside] = stdout.split(" ").map(Number);
    expect(here).toBeGreaterThan(0);
    expect(inside).toBe(here);
  },
);
