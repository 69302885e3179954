// `npm run screenshot`: the picture in README, of a question asked on the rehearsal page by the real bot.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startBrowser, visit } from "../rehearsal/support/browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const picture = fileURLToPath(new URL("../../docs/rehearsal.png", import.meta.url));

const bot = spawn(process.execPath, ["--enable-source-maps", "--no-regexp-tier-up", "dist/main.js"], {
  cwd: root,
  env: { ...process.env, PORT: "0", DISCORD_TOKEN: "" },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  let printed = "";
  for await (const chunk of bot.stdout) {
    printed += String(chunk);
    if (printed.includes("Stop with")) break;
  }
  const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)?.[0];
  if (url === undefined) throw new Error("The rehearsal did not start.");
  const browser = await startBrowser();
  try {
    const { page } = await visit(browser, url, { colorScheme: "dark" });
    await page.getByRole("button", { name: "Who is Dominic Murphy?" }).click();
    await page.getByText("Commator").first().waitFor();
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
} finally {
  bot.kill("SIGTERM");
  if (bot.exitCode === null) await once(bot, "exit");
}
