import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/corpus/formats/html.ts";

const text = [
  "The ferry between Brill and Tarn stopped after a storm broke the northern pier and left forty passengers in the hall.",
  "Harbour master Ines Dahl said the repair would take eleven days and cost two million crowns, which the town has not.",
  "A second boat, the Queen Olga, will carry food and mail to the islands until the pier is rebuilt by the dockers.",
]
  .map((words) => `<p>${words}</p>`)
  .join("");
const h1 = "<h1>Ferry stops after storm</h1>";

/** The publication date read from a page with this head and article. */
async function publishedOf(head: string, article: string): Promise<string | undefined> {
  const page = `<!doctype html><html><head><title>Ferry stops</title>${head}</head><body><main>${article}</main></body></html>`;
  const reading = await readHtml(page, "a.html");
  return "details" in reading ? reading.details.published : undefined;
}

/** The head of a page, its article, and the publication date. */
const stated: readonly (readonly [string, string, string])[] = [
  [
    "",
    `<article>${h1}<p>By Ann Lee, <time datetime="2024-03-05">5 March</time></p>${text}</article>`,
    "2024-03-05",
  ],
  ["", `<article><time datetime="2024-03-05T10:00Z">Tuesday</time>${h1}${text}</article>`, "2024-03-05"],
  [
    "",
    `<article><header>${h1}<p>A long line below the headline that says what the article will say at greater length.</p><div><time datetime="2024-03-05">5 March</time></div></header>${text}</article>`,
    "2024-03-05",
  ],
  [
    "",
    `<article>${h1}<p>A long line below the headline that says what the article will say at greater length.</p><div>By Ann Lee <span><time datetime="2024-03-05">5 March</time></span></div>${text}</article>`,
    "2024-03-05",
  ],
  [
    "",
    `<article>${h1}<p>Published <time datetime="2024-03-05">5 March</time>, updated <time datetime="2024-03-07">7 March</time></p>${text}</article>`,
    "2024-03-05",
  ],
  [
    "",
    `<article>${h1}<p>Last updated: <time datetime="2024-03-07">7 March</time> | First published: <time datetime="2024-03-05">5 March</time></p>${text}</article>`,
    "2024-03-05",
  ],
  [
    "",
    `<article>${h1}<div><time class="updated" datetime="2024-03-07">7 March</time> <time class="published" datetime="2024-03-05">5 March</time></div>${text}</article>`,
    "2024-03-05",
  ],
  [
    "",
    `<article>${h1}<p>Published on <time datetime="2024-03-05">5 March</time>.</p>${text}</article>`,
    "2024-03-05",
  ],
  [
    '<meta property="article:published_time" content="2024-03-05T09:00:00Z"><meta property="article:modified_time" content="2024-03-09T09:00:00Z">',
    `<article>${h1}<p>Updated <time datetime="2024-03-09">9 March</time></p>${text}</article>`,
    "2024-03-05",
  ],
  [
    '<meta name="DC.date.issued" content="2024-03-05">',
    `<article>${h1}${text}<p>It was built on <time datetime="1911-05-01">1 May 1911</time> by the king.</p></article>`,
    "2024-03-05",
  ],
];

/** Articles of pages without a publication date. */
const unstated: readonly (readonly [string, string])[] = [
  [
    "running text",
    `<article>${h1}${text}<p>The pier was built on <time datetime="1911-05-01">1 May 1911</time> by the old king.</p></article>`,
  ],
  [
    "the first paragraph",
    `<article>${h1}<p>The pier was built on <time datetime="1911-05-01">1 May 1911</time>.</p>${text}</article>`,
  ],
  [
    "a paragraph made of divs",
    `<article>${h1}<div><div>The pier of Brill, which the king had wanted for years, was built by <time datetime="1911-05-01">1911</time></div></div>${text}</article>`,
  ],
  [
    "an aside",
    `<article>${h1}<aside><time datetime="1911-05-01">1 May 1911</time> Pier opened</aside>${text}</article>`,
  ],
  [
    "a list of events",
    `<article>${h1}<ul><li><time datetime="1911-05-01">1 May 1911</time> Pier opened</li></ul>${text}</article>`,
  ],
  [
    "a caption",
    `<article>${h1}<figure><img src="a.jpg"><figcaption>The pier, <time datetime="1911-05-01">1911</time></figcaption></figure>${text}</article>`,
  ],
  [
    "a footer",
    `<article>${h1}${text}<footer><time datetime="2011-05-01">1 May 2011</time></footer></article>`,
  ],
  [
    "an update alone",
    `<article>${h1}<p>Last updated on <time datetime="2024-03-07">7 March</time></p>${text}</article>`,
  ],
  [
    "a modification alone",
    `<article>${h1}<p><time itemprop="dateModified" datetime="2024-03-07">7 March</time></p>${text}</article>`,
  ],
  [
    "a comment below the article",
    `<article>${h1}${text}</article><section><p>Bob, <time datetime="2024-03-08">8 March</time></p></section>`,
  ],
];

describe("the publication date of a page", () => {
  it.each(stated)("with %s%s is %s", async (head, article, published) => {
    expect(await publishedOf(head, article)).toBe(published);
  });

  it.each(unstated)("is not taken from %s", async (_, article) => {
    expect(await publishedOf("", article)).toBeUndefined();
  });
});
