// Takes README's picture of the rehearsal page: npm start in one terminal, npm run screenshot -- FILE in another.
import { startBrowser, visit } from "../rehearsal/support/browser.ts";

const [file = "rehearsal.png", url = "http://127.0.0.1:8787"] = process.argv.slice(2);
const browser = await startBrowser();
const { page } = await visit(browser, url, { colorScheme: "dark", viewport: { width: 1280, height: 860 } });
await page.locator(".example").first().click();
await page.locator(".message .container").last().waitFor();
await page.mouse.move(0, 0);
await page.screenshot({ path: file });
await browser.close();
