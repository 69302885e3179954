import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

/** Where Chromium is: `CHROMIUM_PATH`, or Debian's; nothing where there is none. */
export const chromiumPath = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);

/** Chromium must look for nothing on the network by itself. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with an empty profile, and what went wrong in its pages. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions and requests to other hosts. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a page in a fresh browser. */
export async function visit(
  url: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<Visit> {
  const profile = await mkdtemp(join(tmpdir(), "cuttings-browser-"));
  const browser: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    headless: true,
    args: quiet,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && origin !== new URL(url).origin) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    complaints,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
