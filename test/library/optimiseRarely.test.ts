import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = `
  import { optimiseRarely } from "${new URL("../../src/library/optimiseRarely.ts", import.meta.url).href}";
  optimiseRarely(true);
  optimiseRarely(false);
  process.stdout.write("done");
`;

test("V8 knows the limit that a reload raises and restores, by this name in this version", async () => {
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  expect(await promisify(execFile)(process.execPath, args)).toEqual({ stdout: "done", stderr: "" });
});
