import { expect, test } from "vitest";
import { readerLink } from "../../src/render/readerLink.ts";

const span = { start: 120, end: 180 };

test.each([
  [
    "https://news.example",
    { id: "001" },
    span,
    "https://news.example/articles/001?start=120&end=180#excerpt",
  ],
  ["https://news.example/", { id: "001" }, undefined, "https://news.example/articles/001"],
  ["https://a.example/cuttings//", { id: "001" }, undefined, "https://a.example/cuttings/articles/001"],
  [
    "http://127.0.0.1:80",
    { id: "été" },
    span,
    "http://127.0.0.1:80/articles/%C3%A9t%C3%A9?start=120&end=180#excerpt",
  ],
  ["https://a.example", { id: "a/../b?c#d" }, undefined, "https://a.example/articles/a%2F..%2Fb%3Fc%23d"],
  [
    "https://a.example",
    { id: "1", hash: "0123456789abcdef" },
    span,
    "https://a.example/articles/1?start=120&end=180&hash=0123456789ab#excerpt",
  ],
  ["https://a.example", { id: "1", hash: "0123456789abcdef" }, undefined, "https://a.example/articles/1"],
])("%s of %o opens the article", (publicUrl, article, at, link) => {
  expect(readerLink(publicUrl, article, at)).toBe(link);
});
