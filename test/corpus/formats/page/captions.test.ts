import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../../src/corpus/articleFromText.ts";
import { readHtml } from "../../../../src/corpus/formats/html.ts";

const paragraphs = [
  "The ferry between Brill and Tarn stopped on Monday after a storm broke the northern pier and left forty passengers waiting.",
  "Harbour master Ines Dahl said the repair would take eleven days and cost two million crowns, which the town does not have.",
];
const words = "Dockers carry mail along the northern pier in 2011.";

/** The role of the words in a piece of markup between an article's paragraphs. */
async function roleOf(markup: string, said = words): Promise<string | undefined> {
  const [first, second] = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);
  const page = `<!doctype html><title>Ferry stops</title><main><article><h1>Ferry stops</h1>${first}${markup}${second}</article></main>`;
  const { blocks, text } = articleFromText({
    file: "a.html",
    hash: "",
    text: "",
    ...(await readHtml(page, "a.html")),
  });
  return blocks.find(({ start, end }) => text.slice(start, end).includes(said))?.role;
}

describe("the role of words next to a picture", () => {
  it.each([
    `<figure><img src=a.jpg><figcaption>${words}</figcaption></figure>`,
    `<figure><img src=a.jpg><p>${words}</p></figure>`,
    `<figure><picture><source><img src=a.jpg></picture>${words}</figure>`,
    `<div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">${words}</p></div>`,
    `<div class="photo"><img src=a.jpg><span class="caption">${words}</span></div>`,
    `<dl class="gallery-item"><dt><img src=a.jpg></dt><dd class="gallery-caption">${words}</dd></dl>`,
    `<div class="ImageCaption__text">${words}</div>`,
    `<div class="article-image"><img src=a.jpg><div><small>${words}</small></div></div>`,
    `<p><img src=a.jpg><em>${words}</em></p>`,
    `<p><a href="a.jpg"><img src=a.jpg></a><br><i>${words}</i></p>`,
    `<table class="image"><tr><td><img src=a.jpg></td></tr><tr><td>${words}</td></tr></table>`,
    `<table><caption>${words}</caption><tr><td>11</td></tr></table>`,
    `<div itemprop="image"><img src=a.jpg><meta itemprop="url"><span itemprop="caption">${words}</span></div>`,
    `<div class="media"><video></video><p>${words}</p></div>`,
    `<p class="cutline">${words}</p>`,
  ])("%s: caption", async (markup) => {
    expect(await roleOf(markup)).toBe("caption");
  });

  it.each([
    `<span class="photo-credit">Ann Lee for The Example of Brill</span>`,
    `<p class="image-credit">Ann Lee for The Example of Brill</p>`,
    `<figure><img src=a.jpg><span itemprop="creditText">Ann Lee for The Example of Brill</span></figure>`,
  ])("%s: credit", async (markup) => {
    expect(await roleOf(markup, "Ann Lee")).toBe("credit");
  });

  it.each([
    `<p>${words}</p>`,
    `<p><img src=a.jpg>${words}</p>`,
    `<p><em>${words}</em></p>`,
    `<div class="has-caption"><p>${words}</p></div>`,
    `<div class="image-free"><p>${words}</p></div>`,
    `<figure><blockquote>${words}</blockquote></figure>`,
    `<div class="captioned-story"><p>${words}</p></div>`,
    `<div class="photographer"><p>${words}</p></div>`,
    `<section class="media"><p>${words}</p></section>`,
  ])("%s: body", async (markup) => {
    expect(await roleOf(markup)).toBe("body");
  });

  it.each([
    ["<ul><li>Pay the forty passengers by Friday</li><li>Hire two more pilots</li></ul>"],
    ["<ol><li>Pay the forty passengers</li><li><p>Hire two more pilots</p></li></ol>"],
    ["<dl><dt>Demands</dt><dd>Hire two more pilots</dd></dl>"],
    ["<table><tr><td>Wanted</td><td>Hire two more pilots</td></tr></table>"],
    ["<ul><li><strong>Hire two more pilots</strong></li></ul>"],
    ["<ul><li>Pay <a href=x>all</a></li><li>Hire two more pilots</li><li>Mend the pier</li></ul>"],
    ["<div class=list><ul class=demands><li>Hire two more pilots</li></ul></div>"],
    ["<ul class=wp-block-list><li>Hire two more pilots</li><li>Mend the pier</li></ul>"],
  ])("items of a list are body: %s", async (markup) => {
    expect(await roleOf(markup, "Hire two more pilots")).toBe("body");
  });
});
