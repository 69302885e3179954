import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const hashes = {
  "000_e1593ca7dcd465ad.txt": "3c6d315c68150154d00a10b9b8953d8320bbbdff5e16bd4665dd54d75d931008",
  "001_6c0154e214419fb0.txt": "22220d9eaf5860114c4711912c27bb8c42dedc0deccceb8e5c4b4f6e58124170",
  "002_fdb5ce8513a67e48.txt": "53dbcc61b33feebda5a758e6e567c63dd7b7756e1470264a7352773318f4f84b",
};

describe("the seeds", () => {
  it.each(Object.entries(hashes))("%s is byte for byte as given", (file, hash) => {
    const bytes = readFileSync(new URL(`../../seeds/${file}`, import.meta.url));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  });
});
