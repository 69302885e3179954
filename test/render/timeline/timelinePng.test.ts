import { Resvg } from "@resvg/resvg-js";
import * as fc from "fast-check";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { textWidth } from "../../../src/render/timeline/textWidth.ts";
import { timelinePng } from "../../../src/render/timeline/timelinePng.ts";
import { timelineSvg } from "../../../src/render/timeline/timelineSvg.ts";
import { tries } from "../../support/effort.ts";

const require = createRequire(import.meta.url);

const event = {
  date: "12 June 2019",
  text: "It burned.",
  days: { first: 18059, last: 18059 },
  certainty: "stated",
  source: "Ferry, ¶ 1",
} as const;

test.each(["light", "dark"] as const)("is a PNG of the size of the %s drawing", async (theme) => {
  const { svg, width, height } = timelineSvg([event, { ...event, text: "渡轮着火了 🔥" }], theme);
  const png = Buffer.from((await timelinePng(svg)) ?? []);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
});

test("no line of Latin letters is drawn wider than estimated", () => {
  const fontFiles = ["", "-Bold"].map((bold) =>
    require.resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${bold}.ttf`),
  );
  const drawnWidth = (words: string, weight: number): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60" font-family="DejaVu Sans"><text x="0" y="40" font-size="20" font-weight="${weight}">${words}</text></svg>`;
    return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox()?.width ?? 0;
  };
  const words = fc
    .array(fc.stringMatching(/^[A-Za-z0-9éüøß“”’.,:;!?()¶%-]{1,14}$/u), { minLength: 1, maxLength: 6 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, fc.boolean(), (line, isBold) => {
      expect(drawnWidth(line, isBold ? 700 : 400)).toBeLessThanOrEqual(textWidth(line, 20, isBold) + 1);
    }),
    { numRuns: tries(60) },
  );
});
