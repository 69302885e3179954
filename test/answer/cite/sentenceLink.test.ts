import { expect, test } from "vitest";
import { sentenceLink } from "../../../src/answer/cite/sentenceLink.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";

const text = "Headline of it\n\nNobody was hurt. The ferry burned.";
const span = { start: text.indexOf("Nobody"), end: text.indexOf(" The ferry") };
const linkAt = (url: string): string | undefined =>
  sentenceLink(articleFromText({ file: "a.txt", text, hash: "0", details: { url } }), span);

const directive = ":~:text=Nobody%20was%20hurt%2E";
const addresses = [
  ["https://news.example/a", `https://news.example/a#${directive}`],
  ["http://news.example/a?b=c", `http://news.example/a?b=c#${directive}`],
  ["https://news.example/a#part-2", `https://news.example/a#part-2${directive}`],
  ["https://news.example/a#part-2:~:text=other", `https://news.example/a#part-2${directive}`],
  ["https://news.example", `https://news.example/#${directive}`],
  ["HTTPS://News.Example/A", `https://news.example/A#${directive}`],
  ["https://münchen.example/ä", `https://xn--mnchen-3ya.example/%C3%A4#${directive}`],
  [`https://news.example/${"a".repeat(480)}`, `https://news.example/${"a".repeat(480)}`],
] as const;

test.each(addresses)("%s links to the sentence", (url, link) => {
  expect(linkAt(url)).toBe(link);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "ftp://news.example/a",
  "news.example/a",
  "//news.example/a",
  "https://",
  `https://news.example/${"a".repeat(600)}`,
])("%s is not a link", (url) => {
  expect(linkAt(url)).toBeUndefined();
});
