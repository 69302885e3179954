import axe from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { startBrowser, visit } from "./browser.ts";
import { freshPair } from "./started.ts";

/** A stand-in with the tiny bot, and a browser. */
export interface PageScene {
  readonly pair: Awaited<ReturnType<typeof freshPair>>;
  /** Visits the page, and then expects no errors in the browser and no findings by axe. */
  visiting(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void>;
}

const examples = [
  { label: "What is an apple?", command: "fruit", options: { fruit: "apple" } },
  { label: "What is a cherry?", command: "fruit", options: { fruit: "cherry" } },
  { label: "Send me everything", command: "file", options: {} },
];

/** Starts them before the tests of a `describe`, and stops them afterwards. */
export function pageScene(): PageScene {
  const started = {} as { pair: PageScene["pair"]; browser: Browser };
  beforeAll(async () => {
    let ahead = 0;
    started.pair = await freshPair({
      examples,
      clock: () => Date.now() + ahead,
      moveClock: (milliseconds) => void (ahead += milliseconds),
    });
    started.browser = await startBrowser();
  });
  afterAll(async () => {
    await started.browser.close();
    await started.pair.bot.client.destroy();
    await started.pair.standIn.close();
  });
  return Object.assign(started, {
    async visiting(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
      const visitor = await visit(started.browser, started.pair.standIn.url, options);
      const { page, complaints } = visitor;
      try {
        await look(page);
        expect(await findings(page)).toEqual([]);
        expect(complaints).toEqual([]);
      } finally {
        await visitor.close();
      }
    },
  });
}

/** The messages on the page. */
export function conversation(page: Page): Locator {
  return page.getByRole("log");
}

/** Presses Tab until the control with this name has the focus. */
export async function reach(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate("document.activeElement?.getAttribute('aria-label') ?? ''");
    if (name.test(String(label))) return;
  }
  throw new Error(`The tab key does not reach ${name}.`);
}

/** The text of what has the focus. */
export async function focusedText(page: Page): Promise<string> {
  return String(await page.evaluate("document.activeElement?.textContent ?? ''"));
}

/** Types a command and chooses it; sends it by default. */
export async function writeCommand(page: Page, command: string, send = true): Promise<void> {
  await page.getByRole("combobox", { name: /^Message/ }).fill(command);
  await page.getByRole("option", { name: command }).waitFor();
  await page.keyboard.press("Enter");
  if (send) await page.keyboard.press("Enter");
}

/** What axe finds wrong on the page. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

interface AxeResults {
  readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
}
