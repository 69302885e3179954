// `npm run screenshot`: takes the pictures in README and docs/ from the real bot on the rehearsal page, and from the reader.
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { startBrowser, visit } from "../rehearsal/support/browser.ts";
import { startRehearsal } from "./startRehearsal.ts";

const pictureOf = (name: string): string => fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));

/** An article that a moderator adds. */
const FERRY = `Inquiry Into Halland Ferry Fire Opens

The inquiry into the fire on the ferry Halland opened on 3 March 2024.

"Nobody should have to jump," said Ada Lindqvist, who leads it.
`;

const rehearsal = await startRehearsal();
try {
  const browser = await startBrowser();
  try {
    await takeAll(browser, rehearsal.page);
  } finally {
    await browser.close();
  }
} finally {
  await rehearsal.stop();
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  const { page } = await visit(browser, url, { colorScheme: "dark" });
  await page.getByRole("button", { name: "Who is Dominic Murphy?" }).click();
  await page.getByText("Commator").first().waitFor();
  await page.screenshot({ path: pictureOf("rehearsal") });
  const article = await page.getByRole("log").getByRole("link").first().getAttribute("href");

  await page.setViewportSize({ width: 1280, height: 2400 });
  await act(page, { as: "member", channel: "newsroom" }, "when", {});
  await page.getByRole("img", { name: /^Timeline/u }).waitFor();
  await takeLast(page, "timeline");

  await act(page, { as: "moderator", channel: "newsroom" }, "digest add", {
    channel: await channelId(page, "digests"),
    schedule: "every hour",
    timezone: "Europe/London",
  });
  const moved = page.waitForResponse((response) => response.url().endsWith("/page/clock"));
  await page.getByRole("button", { name: "1 hour on" }).click();
  await moved;
  await page.getByRole("button", { name: "digests" }).click();
  await page.locator("li.message").getByText("New in the coverage").waitFor();
  await takeLast(page, "digest");

  await takeModerating(browser, url);

  if (article === null) throw new Error("The answer leads to no article.");
  const reader = await visit(browser, article, { colorScheme: "light" });
  await reader.page.screenshot({ path: pictureOf("article") });
}

/** A moderator adds an article, and corrects another one. */
async function takeModerating(browser: Browser, url: string): Promise<void> {
  const { page } = await visit(browser, url, { colorScheme: "dark" });
  await page.getByRole("radio", { name: /moderator/u }).click();
  await page.getByText("You are now Robin").first().waitFor({ state: "attached" });
  await page.getByRole("combobox", { name: /^Message/u }).fill("/corpus add");
  await page.getByRole("option", { name: "/corpus add" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("file", { exact: true }).setInputFiles({
    name: "ferry-inquiry.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(FERRY),
  });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: /^Undo/u }).waitFor();
  await act(page, { as: "moderator", channel: "newsroom" }, "corpus note", {
    article: "000_e1593ca7dcd465ad.txt",
    text: "The Crown Prosecution Service is British, not Chinese.",
    corrects: true,
  });
  await page.getByText("is British").last().waitFor();
  await page.screenshot({ path: pictureOf("moderating") });
}

/** Uses a command as somebody in a channel, as the page would. */
async function act(
  page: Page,
  { as, channel }: { readonly as: "member" | "moderator"; readonly channel: string },
  name: string,
  options: Readonly<Record<string, string | boolean>>,
): Promise<void> {
  const body = JSON.stringify({ as, channel, action: { kind: "command", name, options } });
  const answer = await page.evaluate<{ kind: string; message?: string }>(
    `fetch("/page/act", {
      method: "POST",
      headers: { "x-page-secret": document.querySelector("meta[name=page-secret]").content, "content-type": "application/json" },
      body: ${JSON.stringify(body)},
    }).then((response) => response.json())`,
  );
  if (answer.kind !== "done") throw new Error(`/${name}: ${answer.message ?? answer.kind}`);
}

async function channelId(page: Page, name: string): Promise<string> {
  const { targets } = await page.evaluate<{ targets: readonly { id: string; name: string }[] }>(
    `fetch("/page/state?as=moderator&channel=newsroom", {
      headers: { "x-page-secret": document.querySelector("meta[name=page-secret]").content },
    }).then((response) => response.json())`,
  );
  return targets.find((target) => target.name === name)?.id ?? "";
}

async function takeLast(page: Page, name: string): Promise<void> {
  const message = page.getByRole("log").locator("li.message").last();
  await message
    .locator(".container")
    .last()
    .screenshot({ path: pictureOf(name) });
}
