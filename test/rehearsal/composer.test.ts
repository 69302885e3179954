import { describe, expect, test } from "vitest";
import { chromiumPath } from "./support/browser.ts";
import { conversation, focusedText, pageScene, reach, writeCommand } from "./support/pageScene.ts";

describe.skipIf(chromiumPath === undefined)("the rehearsal page's composer in Chromium", () => {
  const scene = pageScene();

  test("a question can be completed, asked and paged through with the keyboard alone", async () => {
    await scene.visiting({}, async (page) => {
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

  test.each([375, 1280])("the placeholder fits into a screen of %i pixels", async (width) => {
    await scene.visiting({ viewport: { width, height: 800 } }, async (page) => {
      await page.getByRole("combobox", { name: "Message #newsroom" }).waitFor();
      const room = await page.evaluate(`(() => {
        const input = document.querySelector("#composer-input");
        const { font, paddingLeft, paddingRight } = getComputedStyle(input);
        const brush = document.createElement("canvas").getContext("2d");
        brush.font = font;
        const words = brush.measureText(input.placeholder).width;
        return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - words;
      })()`);
      expect(room).toBeGreaterThan(0);
    });
  });

  test("an option left empty is not sent: private does not become public", async () => {
    await scene.visiting({}, async (page) => {
      const asked = () => scene.pair.standIn.world.interactions.size;
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
    await scene.visiting({}, async (page) => {
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
    await scene.visiting({}, async (page) => {
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

  test("a select offers choices", async () => {
    await scene.visiting({}, async (page) => {
      await writeCommand(page, "/choose");
      await page.getByLabel("Which fruit?").last().selectOption("damson");
      await conversation(page).getByText("You chose damson").waitFor();
      expect(await page.getByLabel("Which fruit?").count()).toBe(0);
    });
  });

  test("a form can be filled in", async () => {
    await scene.visiting({}, async (page) => {
      await writeCommand(page, "/form");
      await page.getByRole("dialog", { name: "A form" }).waitFor();
      await page.getByLabel("Words").fill("some words");
      await page.keyboard.press("Enter");
      await conversation(page).getByText("You wrote some words").waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
    });
  });

  test("a file can be uploaded and downloaded", async () => {
    await scene.visiting({}, async (page) => {
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
});
