import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type * as Resvg from "@resvg/resvg-js";
import { dist } from "../../places.ts";

const require = createRequire(import.meta.url);
const fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) =>
  fileURLToPath(new URL(`fonts/${file}`, dist)),
);

/** Draws an SVG as a PNG on another thread; `undefined` if the optional drawing package is not installed. */
export async function timelinePng(svg: string): Promise<Uint8Array | undefined> {
  const renderAsync = load();
  if (renderAsync === undefined) return undefined;
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "DejaVu Sans" },
  });
  return image.asPng();
}

type Render = typeof Resvg.renderAsync;

let loaded: Render | "missing" | undefined;

function load(): Render | undefined {
  try {
    loaded ??= (require("@resvg/resvg-js") as typeof Resvg).renderAsync;
  } catch {
    loaded = "missing";
  }
  return loaded === "missing" ? undefined : loaded;
}
