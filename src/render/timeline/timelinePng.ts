import { createRequire } from "node:module";
import type * as Resvg from "@resvg/resvg-js";

const require = createRequire(import.meta.url);
const fonts = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) => `dejavu-fonts-ttf/ttf/${file}`);

/** Draws an SVG as a PNG on another thread; `undefined` if the optional drawing packages are not installed. */
export async function timelinePng(svg: string): Promise<Uint8Array | undefined> {
  const drawing = load();
  if (drawing === undefined) return undefined;
  const image = await drawing.renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: drawing.fontFiles, defaultFontFamily: "DejaVu Sans" },
  });
  return image.asPng();
}

type Drawing = Pick<typeof Resvg, "renderAsync"> & { readonly fontFiles: string[] };

let loaded: Drawing | "missing" | undefined;

function load(): Drawing | undefined {
  try {
    loaded ??= {
      renderAsync: (require("@resvg/resvg-js") as typeof Resvg).renderAsync,
      fontFiles: fonts.map((font) => require.resolve(font)),
    };
  } catch {
    loaded = "missing";
  }
  return loaded === "missing" ? undefined : loaded;
}
