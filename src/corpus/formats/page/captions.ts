import { classOf } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";
import type { Weights } from "./weighPage.ts";

/** Maximum length of a caption that is recognised by its class alone. */
const LONGEST = 900;

/** "wp-caption-text", "imageCaption", "cutline"; but "has-caption" is a container. */
const captionClass =
  /(?:^|[\s_-])(?:caption|captions|cutline|figcaption|legend|legende|bildunterschrift)(?=$|[\s_-])/;
const aroundCaption = /(?:^|[\s_-])(?:has|with|no|without|closed|hide|show|toggle)-captions?(?=$|[\s_-])/;
const creditClass =
  /(?:(?:photo|image|img|picture|pic|media|caption|figure)[\s_-]*(?:credits?|source|copyright|by|author)|(?:^|[\s_-])(?:photo-?credit|credit-?line))(?=$|[\s_-])/;
/** Containers of a picture and its caption. */
const pictureClass =
  /(?:^|[\s_-])(?:photos?|pictures?|images?|imgs?|figures?|media|illustration|gallery|thumb|thumbinner|slide|wp-caption|inline-(?:image|photo))(?=$|[\s_-])/;

/** Whether markup says that an element is a picture's caption or credit. */
export function captionRole(element: PageElement): "caption" | "credit" | undefined {
  const { name, attributes } = element;
  if (name === "figcaption" || name === "caption") return "caption";
  const property = attributes["itemprop"] ?? "";
  if (/\bcaption\b/i.test(property)) return "caption";
  if (/\b(?:copyrightHolder|creditText)\b/.test(property)) return "credit";
  const words = classOf(element);
  if (words === "") return undefined;
  if (creditClass.test(words)) return "credit";
  return captionClass.test(words) && !aroundCaption.test(words) ? "caption" : undefined;
}

/**
 * Whether all words in an element belong to its pictures: a figure, a box with a picture's class, or a paragraph with
 * a picture and words in italics.
 */
export function isPictureBox(element: PageElement, weights: Weights): boolean {
  const { name, children } = element;
  const { text = 0, pictures = 0, structures = 0 } = weights.get(element) ?? {};
  if (text === 0 || text > LONGEST || pictures === 0 || structures > (name === "table" ? 1 : 0)) return false;
  if (name === "body" || name === "article") return false;
  return name === "figure" || pictureClass.test(classOf(element)) || hasOnly(children, weights);
}

/**
 * A picture, possibly in a link, with words that are all small or in italics: "<p><img><em>Nets on the
 * quay</em></p>".
 */
function hasOnly(children: PageElement["children"], weights: Weights): boolean {
  const said = children.filter((child) =>
    typeof child === "string" ? child.trim() !== "" : (weights.get(child)?.text ?? 0) > 0,
  );
  return (
    said.length > 0 &&
    said.length < children.length &&
    said.every((child) => typeof child !== "string" && /^(?:em|i|small|figcaption|cite)$/.test(child.name))
  );
}
