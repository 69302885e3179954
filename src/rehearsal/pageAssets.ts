import { readFile } from "node:fs/promises";
import { dist } from "../places.ts";

/** The page's own files, ready to be served. */
export interface PageAssets {
  /** The page, holding the secret that its requests must show. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

/** Reads the page as `npm run build` made it. */
export async function pageAssets(secret: string): Promise<PageAssets> {
  const read = (name: string): Promise<string> => readFile(new URL(`page/${name}`, dist), "utf8");
  const [html, css, script] = await Promise.all([read("index.html"), read("page.css"), read("page.js")]);
  return { html: html.replace("{{secret}}", secret), css, script };
}
