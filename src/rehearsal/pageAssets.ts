import { readFile } from "node:fs/promises";

/** The page's files, ready to serve. */
export interface PageAssets {
  /** The page, which contains the secret for its requests. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

/** Reads the built page from a folder: `page.js` (from `page/main.ts`) and the two other files. */
export async function pageAssets(folder: URL, secret: string): Promise<PageAssets> {
  const read = (name: string): Promise<string> => readFile(new URL(name, folder), "utf8");
  const [html, css, script] = await Promise.all([read("index.html"), read("page.css"), read("page.js")]);
  return { html: html.replace("{{secret}}", secret), css, script };
}
