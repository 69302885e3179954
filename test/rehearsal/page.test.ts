import { describe, expect, test } from "vitest";
import { chromiumPath } from "./support/browser.ts";
import { conversation, findings, pageScene, writeCommand } from "./support/pageScene.ts";
import { startTinyBot } from "./support/tinyBot.ts";

if (chromiumPath === undefined) {
  console.warn("The browser tests are skipped: install chromium, or set CHROMIUM_PATH to one.");
}

describe.skipIf(chromiumPath === undefined)("the rehearsal page in Chromium", () => {
  const scene = pageScene();

  test("a first visitor is offered questions, and can ask one with a click", async () => {
    await scene.visiting({}, async (page) => {
      expect(await page.getByRole("heading", { level: 2, name: "Welcome to #newsroom" }).isVisible()).toBe(
        true,
      );
      await page.getByRole("button", { name: "What is an apple?" }).click();
      await conversation(page).getByText("A apple is a fruit.").last().waitFor();
      expect(await page.locator(".message strong").last().textContent()).toBe("apple");
    });
  });

  test("a private reply says so and is hidden from the moderator", async () => {
    await scene.visiting({}, async (page) => {
      await writeCommand(page, "/slow");
      await conversation(page).getByText("Only you can see this.").first().waitFor();
      await conversation(page).getByText("Thought about it.").waitFor();
      await page.getByLabel(/Robin, moderator/).check();
      await page.getByRole("heading", { name: "Welcome to #newsroom" }).waitFor();
      await expect.poll(() => conversation(page).getByText("Thought about it.").count()).toBe(0);
    });
  });

  test("a message's menu has the bot's command and works with the keyboard", async () => {
    await scene.visiting({}, async (page) => {
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

  test("the chosen theme is remembered", async () => {
    await scene.visiting({ colorScheme: "light" }, async (page) => {
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
    await scene.visiting({}, async (page) => {
      const box = page.getByRole("combobox", { name: /^Message/ });
      await box.fill("half a sen");
      await scene.pair.bot.client.destroy();
      await page.getByText("The bot is not connected.").waitFor();
      scene.pair.bot = await startTinyBot(scene.pair.standIn);
      await page.getByText("The bot is not connected.").waitFor({ state: "hidden" });
      expect(await box.inputValue()).toBe("half a sen");
    });
  });

  test("failures are worded as in Discord", async () => {
    await scene.visiting({}, async (page) => {
      await writeCommand(page, "/late");
      const note = conversation(page).getByText("The application did not respond");
      await note.waitFor();
      expect(await note.getAttribute("class")).toBe("note error");
    });
  });

  test("hostile text is shown literally", async () => {
    await scene.visiting({}, async (page) => {
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
    await scene.visiting({ colorScheme: "light" }, async (page) => {
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
      await scene.visiting({ colorScheme, viewport: { width: 360, height: 700 } }, async (page) => {
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
    await scene.visiting(phone, async (page) => {
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
    await scene.visiting({}, async (page) => {
      const face = page.locator("time.clock-face");
      const shown = async (): Promise<number> => Date.parse((await face.getAttribute("datetime")) ?? "");
      const before = await shown();
      expect(Math.abs(before - scene.pair.standIn.world.clock())).toBeLessThan(60_000);
      await page.getByRole("button", { name: "1 day on" }).click();
      await expect.poll(async () => (await shown()) - before).toBeGreaterThan(86_000_000);
      const date = new Date(await shown()).toLocaleString("en-GB", { day: "numeric", month: "short" });
      expect(await face.textContent()).toContain(date);
    });
  });
});
