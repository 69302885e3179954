// `npm run test:node [-- PATHS]`: runs tests on Node.js 22, 24 and 26, whatever this one is, as npm's packages of them. Without paths, the part of the
// tests where versions of Node.js may differ.
import { spawnSync } from "node:child_process";

const VERSIONS = ["22", "24", "26"];
const SMOKE = ["test/store", "test/build", "test/terminal", "test/main/service.test.ts", "test/library"];

const paths = process.argv.length > 2 ? process.argv.slice(2) : SMOKE;
for (const version of VERSIONS) {
  const node = `node-${process.platform}-${process.arch}@${version}`;
  console.log(`Node.js ${version}, from the package ${node}`);
  const { status } = spawnSync(
    "npx",
    ["--yes", "--package", node, "--", "node", "node_modules/vitest/vitest.mjs", "run", ...paths],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exitCode = 1;
}
