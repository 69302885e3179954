import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = new URL("page/", import.meta.url);

/** The page's own files, ready to be served: nothing is built before the first visit and nothing is written. */
export interface PageAssets {
  /** The page, holding the secret that its requests must show. */
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

/** Reads the page's files and bundles its script in memory (about 50 ms). */
export async function pageAssets(secret: string): Promise<PageAssets> {
  const [html, css, bundle] = await Promise.all([
    readFile(new URL("index.html", folder), "utf8"),
    readFile(new URL("page.css", folder), "utf8"),
    build({
      entryPoints: [fileURLToPath(new URL("main.ts", folder))],
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
      minify: true,
      logLevel: "silent",
    }),
  ]);
  return { html: html.replace("{{secret}}", secret), css, script: bundle.outputFiles[0]?.text ?? "" };
}
