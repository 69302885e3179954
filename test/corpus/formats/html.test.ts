import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { readHtml } from "../../../src/corpus/formats/html.ts";
import { partOf } from "../../support/effort.ts";

const page = `<!doctype html>
<html lang="en-gb"><head>
<title>Questions over bow door | The Example</title>
<meta property="og:title" content="Questions over bow door">
<meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-03-04T18:30:00+01:00">
<meta name="author" content="By Jane Smith and John Doe">
<link rel="canonical" href="https://example.org/bow-door">
<script>window.tracker = "do not read me";</script><style>p { color: red }</style>
</head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<main><article>
<h1>Questions over bow door</h1>
<p>The death toll in the sinking of the <em>Saint&nbsp;Brannoc</em> rose to 12
   on Monday &amp; divers recovered a body from the car deck, police said.</p>
<figure><img src="a.jpg" alt=""><figcaption>Flowers on the quay</figcaption></figure>
<h2>What went before</h2>
<p>According to the log, the engineer wrote on 9 February that the hinge was “weeping badly”.<br><br>He asked for the ferry
to be taken out of service, which the company did not do, and nobody knows why.</p>
<ul><li>Twelve people are dead.</li><li>Three are missing.</li></ul>
<script>document.write("nor me")</script>
<p>The minister announced an inquiry.<!-- a remark --> It will report in May.</p>
</article></main>
<footer><p>© The Example</p></footer>
</body></html>`;

describe("readHtml", () => {
  it("finds the article's paragraphs, but no script, menu or footer", async () => {
    const reading = await readHtml(page, "a.html");
    expect(reading.text?.split("\n\n")).toEqual([
      "Questions over bow door",
      "The death toll in the sinking of the Saint\u00a0Brannoc rose to 12 on Monday & divers recovered a body from the car deck, police said.",
      "Flowers on the quay",
      "What went before",
      "According to the log, the engineer wrote on 9 February that the hinge was “weeping badly”.",
      "He asked for the ferry to be taken out of service, which the company did not do, and nobody knows why.",
      "Twelve people are dead.",
      "Three are missing.",
      "The minister announced an inquiry. It will report in May.",
    ]);
  });

  it("takes roles from the markup", async () => {
    const reading = await readHtml(page, "a.html");
    const { blocks } = articleFromText({ file: "a.html", hash: "", text: "", ...reading });
    expect(blocks.map(({ role }) => role)).toEqual([
      "headline",
      "body",
      "caption",
      "heading",
      "body",
      "body",
      "body",
      "body",
      "body",
    ]);
  });

  it("takes details from the page's metadata", async () => {
    const reading = await readHtml(page, "a.html");
    expect(reading).toMatchObject({
      details: {
        title: "Questions over bow door",
        outlet: "The Example",
        authors: ["Jane Smith", "John Doe"],
        url: "https://example.org/bow-door",
        published: "2024-03-04",
        language: "en-GB",
      },
      problems: [],
    });
  });

  it("invents no details", async () => {
    const bare = `<h1>Ferry sinks</h1><p>${"Two people died when a ferry sank on Sunday, police said. ".repeat(12)}</p>`;
    const reading = await readHtml(`<html><body><article>${bare}</article></body></html>`, "a.html");
    expect(reading).toMatchObject({ details: { title: "Ferry sinks" } });
    expect(reading).not.toHaveProperty("details.published");
    expect(reading).not.toHaveProperty("details.authors");
  });

  it.each(["", "<html></html>", "<script>alert(1)</script>", "<!-- -->"])(
    "finds no article in %j",
    async (html) => {
      expect(await readHtml(html, "a.html")).toEqual({
        what: "has no recognisable article",
        remedy: "Save the article's text as a .txt file.",
      });
    },
  );
});

describe("the authors of a page", () => {
  const text = `<p>${"Two people died when a ferry sank on Sunday, police said. ".repeat(5)}</p>`;
  it.each([
    ['<meta name="author" content="Jane Smith"><meta name="author" content="John Doe">', ""],
    ['<meta name="author" content="Jane Smith, John Doe">', ""],
    ['<meta name="author" content="Jane Smith">', "<p>By Jane Smith and John Doe</p>"],
    ['<meta property="article:author" content="https://example.org/jane">', "<p>By Jane Smith, John Doe</p>"],
    ["", '<a rel="author" href="/jane">Jane Smith</a> and <a rel="author" href="/john">John Doe</a>'],
    [
      "",
      '<div class="byline">By <a href="/jane">Jane Smith</a> &amp; <a href="/john">John Doe</a>, Brill</div>',
    ],
    [
      "",
      '<span itemprop="author"><span itemprop="name">Jane Smith</span></span><span itemprop="author">John Doe</span>',
    ],
    [
      "",
      '<ul class="authors"><li class="author-name">Jane Smith</li><li class="author-name">John Doe</li></ul>',
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Jane Smith"},{"name":"John Doe"}]}</script>',
      "",
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["Article"],"author":["Jane Smith","John Doe"]}]}</script>',
      "",
    ],
  ])("are all read from %s %s", async (head, byline) => {
    const page = `<html><head><title>Ferry sinks</title>${head}</head><body><article><h1>Ferry sinks</h1>${byline}${text}</article></body></html>`;
    expect(await readHtml(page, "a.html")).toMatchObject({
      details: { authors: ["Jane Smith", "John Doe"] },
    });
  });

  it.each([
    ['<meta name="author" content="The Example"><meta property="og:site_name" content="The Example">', ""],
    ['<meta name="author" content="admin">', ""],
    ['<script type="application/ld+json">{"@type":"NewsArticle","author":</script>', ""],
    ['<script type="application/ld+json">{"@type":"Person","name":"Jane Smith"}</script>', ""],
    ["", "<p>By Friday the water had gone.</p>"],
    ["", '<aside><p class="byline">By Jane Smith</p></aside>'],
  ])("are unknown from %s %s", async (head, byline) => {
    const page = `<html><head><title>Ferry sinks</title>${head}</head><body><article><h1>Ferry sinks</h1>${byline}${text}</article></body></html>`;
    expect(await readHtml(page, "a.html")).not.toHaveProperty("details.authors");
  });
});

describe("a page that is not shaped like an article", () => {
  const text = "<p>The ferry stopped on Monday after a storm broke the northern pier.</p>";
  it.each([
    ["50,000 nested divs", "<div>".repeat(50_000), "nests elements over 512 deep"],
    ["400 nested tables", "<table><tr><td>".repeat(400), "nests elements over 512 deep"],
    ["links that are never closed", "<a href=x>".repeat(2000), "nests elements over 512 deep"],
    ["a hundred thousand line breaks", "<br>".repeat(120_000), "has over 100000 elements"],
  ])("is refused with a remedy: %s", async (_, markup, what) => {
    const refused = { what, remedy: "Save the article's text as a .txt file." };
    expect(await readHtml(markup + text, "a.html")).toEqual(refused);
  });

  it.each([
    "<",
    "&lt;",
    "</div>",
    "<!--",
    "<a b=",
    "<?",
    "<div class='content content'>x</div>",
    "<h1>a</h1>",
  ])("is still read if it has endless %j", async (unit) => {
    const reading = await readHtml(text + unit.repeat(partOf(200_000) / unit.length), "a.html");
    expect(reading.text).toContain("The ferry stopped on Monday");
  });
});
