import { readFile } from "node:fs/promises";

/** The page's own files, ready to be served. */
export interface PageAssets {
  /** The page, holding the secret that its requests must show. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

/** Reads the page as it was built into a folder: `page.js` from `page/main.ts`, beside the other two as they are. */
export async function pageAssets(folder: URL, secret: string): Promise<PageAssets> {
  const read = (name: string): Promise<string> => readFile(new URL(name, folder), "utf8");
  const [html, css, script] = await Promise.all([read("index.html"), read("page.css"), read("page.js")]);
  return { html: html.replace("{{secret}}", secret), css, script };
}
