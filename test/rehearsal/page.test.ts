import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { chromiumPath, startBrowser, visit } from "./support/browser.ts";
import { freshPair } from "./support/started.ts";
import { startTinyBot } from "./support/tinyBot.ts";

if (chromiumPath === undefined) {
  console.warn("The browser tests are skipped: install chromium, or set CHROMIUM_PATH to one.");
}

const examples = [
  { label: "What is an apple?", command: "fruit", options: { fruit: "apple" } },
  { label: "What is a cherry?", command: "fruit", options: { fruit: "cherry" } },
  { label: "Send me everything", command: "file", options: {} },
];

describe.skipIf(chromiumPath === undefined)("the rehearsal page in Chromium", () => {
  let pair: Awaited<ReturnType<typeof freshPair>>;
  let browser: Browser;
  beforeAll(async () => {
    let ahead = 0;
    pair = await freshPair({
      examples,
      clock: () => Date.now() + ahead,
      moveClock: (milliseconds) => void (ahead += milliseconds),
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await pair.bot.client.destroy();
    await pair.standIn.close();
  });

  /** Visits the page, and then expects no errors in the browser and no findings by axe. */
  async function visiting(options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const visitor = await visit(browser, pair.standIn.url, options);
    const { page, complaints } = visitor;
    try {
      await look(page);
      expect(await findings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await visitor.close();
    }
  }

  test("a first visitor is offered questions, and can ask one with a click", async () => {
    await visiting({}, async (page) => {
      expect(await page.getByRole("heading", { level: 2, name: "Welcome to #newsroom" }).isVisible()).toBe(
        true,
      );
      await page.getByRole("button", { name: "What is an apple?" }).click();
      await conversation(page).getByText("A apple is a fruit.").last().waitFor();
      expect(await page.locator(".message strong").last().textContent()).toBe("apple");
    });
  });

  test("a question can be completed, asked and paged through with the keyboard alone", async () => {
    await visiting({}, async (page) => {
      await reach(page, /^Message #newsroom/);
      await page.keyboard.type("/fru");
      await page.getByRole("option", { name: "/fruit" }).waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.type("bl");
      await page.getByRole("option", { name: "blackberry" }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await conversation(page).getByText("A blackberry is a fruit.").waitFor();
      await page.keyboard.press("Shift+Tab");
      for (let presses = 0; presses < 20 && (await focusedText(page)) !== "Next"; presses += 1) {
        await page.keyboard.press("Shift+Tab");
      }
      await page.keyboard.press("Enter");
      await conversation(page).getByText("A cherry is a fruit.").waitFor();
      expect(await focusedText(page)).toBe("Next");
    });
  });

  test("a private reply says so and is hidden from the moderator", async () => {
    await visiting({}, async (page) => {
      await writeCommand(page, "/slow");
      await conversation(page).getByText("Only you can see this.").first().waitFor();
      await conversation(page).getByText("Thought about it.").waitFor();
      await page.getByLabel(/Robin, moderator/).check();
      await page.getByRole("heading", { name: "Welcome to #newsroom" }).waitFor();
      await expect.poll(() => conversation(page).getByText("Thought about it.").count()).toBe(0);
    });
  });

  test("an option left empty is not sent: private does not become public", async () => {
    await visiting({}, async (page) => {
      const asked = () => pair.standIn.world.interactions.size;
      const before = asked();
      await writeCommand(page, "/fruit", false);
      await page.keyboard.type("damson");
      await page.getByRole("button", { name: "Add the option private" }).click();
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.locator("#option-private[aria-invalid=true]").waitFor();
      expect(await conversation(page).getByText("A damson is a fruit.").count()).toBe(0);
      await page.getByLabel("private").selectOption("True");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await conversation(page).getByText("A damson is a fruit.").waitFor();
      expect(await conversation(page).getByText("Only you can see this.").count()).toBeGreaterThan(0);
      expect(asked()).toBeGreaterThan(before);
      await page.getByRole("combobox", { name: /^Message/ }).fill("/fruit fruit: elderberry private:");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.locator("#option-private[aria-invalid=true]").waitFor();
      expect(await conversation(page).getByText("A elderberry is a fruit.").count()).toBe(0);
    });
  });

  test("a command is chosen with a space after its name, or pasted whole", async () => {
    await visiting({}, async (page) => {
      await reach(page, /^Message #newsroom/);
      await page.keyboard.type("/fruit apple");
      await page.getByText("/fruit", { exact: true }).first().waitFor();
      await page.keyboard.press("Enter");
      await conversation(page).getByText("A apple is a fruit.").last().waitFor();
      await page.getByRole("combobox", { name: /^Message/ }).fill("/fruit fruit: cherry");
      await page.keyboard.press("Enter");
      await conversation(page).getByText("A cherry is a fruit.").last().waitFor();
      expect(await conversation(page).getByText("/fruit apple").count()).toBe(0);
    });
  });

  test("moderators are offered commands that members are not", async () => {
    await visiting({}, async (page) => {
      const box = page.getByRole("combobox", { name: /^Message/ });
      await box.fill("/rel");
      expect(await page.getByRole("option", { name: "/reload" }).count()).toBe(0);
      await box.fill("");
      await page.getByLabel(/Robin, moderator/).check();
      await expect
        .poll(async () => {
          await box.fill("/rel");
          return page.getByRole("option", { name: "/reload" }).count();
        })
        .toBe(1);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await conversation(page).getByText("Done.").first().waitFor();
    });
  });

  test("a message's menu has the bot's command and works with the keyboard", async () => {
    await visiting({}, async (page) => {
      await page.getByRole("combobox", { name: /^Message/ }).fill("twelve chars");
      await page.keyboard.press("Enter");
      const message = page.getByRole("listitem").filter({ hasText: "twelve chars" }).last();
      await message.getByRole("button", { name: /^Actions for/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Count the letters" }).waitFor();
      await page.keyboard.press("Enter");
      await conversation(page).getByText("12 characters").waitFor();
      expect(await conversation(page).getByText("Robin used Count the letters").count()).toBe(0);
      expect(await conversation(page).getByText("Sam used Count the letters").count()).toBe(1);
    });
  });

  test("a select offers choices", async () => {
    await visiting({}, async (page) => {
      await writeCommand(page, "/choose");
      await page.getByLabel("Which fruit?").last().selectOption("damson");
      await conversation(page).getByText("You chose damson").waitFor();
      expect(await page.getByLabel("Which fruit?").count()).toBe(0);
    });
  });

  test("the chosen theme is remembered", async () => {
    await visiting({ colorScheme: "light" }, async (page) => {
      const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(await ground()).toBe("rgb(255, 255, 255)");
      await page.getByLabel("Theme").selectOption("dark");
      expect(await ground()).toBe("rgb(49, 51, 56)");
      await page.reload();
      await page.getByLabel("Theme").waitFor();
      expect(await ground()).toBe("rgb(49, 51, 56)");
    });
  });

  test("a disconnected bot is reported, and typed text survives its return", async () => {
    await visiting({}, async (page) => {
      const box = page.getByRole("combobox", { name: /^Message/ });
      await box.fill("half a sen");
      await pair.bot.client.destroy();
      await page.getByText("The bot is not connected.").waitFor();
      pair.bot = await startTinyBot(pair.standIn);
      await page.getByText("The bot is not connected.").waitFor({ state: "hidden" });
      expect(await box.inputValue()).toBe("half a sen");
    });
  });

  test("a form can be filled in", async () => {
    await visiting({}, async (page) => {
      await writeCommand(page, "/form");
      await page.getByRole("dialog", { name: "A form" }).waitFor();
      await page.getByLabel("Words").fill("some words");
      await page.keyboard.press("Enter");
      await conversation(page).getByText("You wrote some words").waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
    });
  });

  test("a file can be uploaded and downloaded", async () => {
    await visiting({}, async (page) => {
      await writeCommand(page, "/upload", false);
      await page.getByLabel("file", { exact: true }).setInputFiles({
        name: "a.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("nine here"),
      });
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await conversation(page).getByText("9 characters").waitFor();
      await writeCommand(page, "/file");
      const download = page.waitForEvent("download");
      await page
        .getByRole("link", { name: /all\.txt/ })
        .last()
        .click();
      expect((await download).suggestedFilename()).toBe("all.txt");
    });
  });

  test("failures are worded as in Discord", async () => {
    await visiting({}, async (page) => {
      await writeCommand(page, "/late");
      const note = conversation(page).getByText("The application did not respond");
      await note.waitFor();
      expect(await note.getAttribute("class")).toBe("note error");
    });
  });

  test("hostile text is shown literally", async () => {
    await visiting({}, async (page) => {
      const hostile = "<img src=x onerror=alert(1)> [go](javascript:alert(1)) **b** @everyone";
      await page.getByRole("combobox", { name: /^Message/ }).fill(hostile);
      await page.keyboard.press("Enter");
      const shown = page.locator(".message .text").filter({ hasText: "onerror" }).last();
      await shown.waitFor();
      expect(await shown.textContent()).toBe("<img src=x onerror=alert(1)> go b @everyone");
      expect(await shown.locator("img, a").count()).toBe(0);
    });
  });

  test("the panel shows what the bot sent", async () => {
    await visiting({ colorScheme: "light" }, async (page) => {
      await writeCommand(page, "/file");
      await page.getByRole("button", { name: "What the bot sent" }).click();
      const entry = page.getByRole("complementary", { name: "What the bot sent" }).locator("details").first();
      await entry.locator("summary").click();
      expect(await entry.locator("pre").textContent()).toContain('"content": "Here."');
    });
  });

  test.each(["dark", "light"] as const)(
    "axe finds nothing while lists, menus and forms are open (%s)",
    async (colorScheme) => {
      await visiting({ colorScheme, viewport: { width: 360, height: 700 } }, async (page) => {
        await page.getByRole("button", { name: "What is an apple?" }).click();
        await conversation(page).getByText("A apple is a fruit.").last().waitFor();
        await page.getByRole("combobox", { name: /^Message/ }).fill("/");
        await page.getByRole("option", { name: "/fruit" }).waitFor();
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page
          .getByRole("button", { name: /^Actions for/ })
          .last()
          .click();
        await page.getByRole("menu").waitFor();
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await writeCommand(page, "/form");
        await page.getByRole("dialog").waitFor();
        expect(await findings(page)).toEqual([]);
        await page.getByRole("button", { name: "Cancel" }).click();
        await page.getByRole("button", { name: "Channels and settings" }).click();
      });
    },
  );

  test("everything is reachable at phone width", async () => {
    const phone = { viewport: { width: 360, height: 700 }, isMobile: true, hasTouch: true } as const;
    await visiting(phone, async (page) => {
      await page.getByRole("button", { name: "What is a cherry?" }).tap();
      await conversation(page).getByText("A cherry is a fruit.").last().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      await page.getByRole("button", { name: "Channels and settings" }).tap();
      await page.getByRole("button", { name: "digests" }).tap();
      await page.getByRole("heading", { name: "Welcome to #digests" }).waitFor();
      await page.getByRole("combobox", { name: "Message #digests" }).fill("/fruit");
      await page.getByRole("option", { name: "/fruit" }).tap();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    });
  });

  test("the page shows the time, also after the clock was moved", async () => {
    await visiting({}, async (page) => {
      const face = page.locator("time.clock-face");
      const shown = async (): Promise<number> => Date.parse((await face.getAttribute("datetime")) ?? "");
      const before = await shown();
      expect(Math.abs(before - pair.standIn.world.clock())).toBeLessThan(60_000);
      await page.getByRole("button", { name: "1 day on" }).click();
      await expect.poll(async () => (await shown()) - before).toBeGreaterThan(86_000_000);
      const date = new Date(await shown()).toLocaleString("en-GB", { day: "numeric", month: "short" });
      expect(await face.textContent()).toContain(date);
    });
  });
});

function conversation(page: Page): Locator {
  return page.getByRole("log");
}

/** Presses Tab until the control with this name has the focus. */
async function reach(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate("document.activeElement?.getAttribute('aria-label') ?? ''");
    if (name.test(String(label))) return;
  }
  throw new Error(`The tab key does not reach ${name}.`);
}

async function focusedText(page: Page): Promise<string> {
  return String(await page.evaluate("document.activeElement?.textContent ?? ''"));
}

async function writeCommand(page: Page, command: string, send = true): Promise<void> {
  await page.getByRole("combobox", { name: /^Message/ }).fill(command);
  await page.getByRole("option", { name: command }).waitFor();
  await page.keyboard.press("Enter");
  if (send) await page.keyboard.press("Enter");
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

interface AxeResults {
  readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
}
