import { describe, expect, test } from "vitest";
import { webAddress } from "../../src/text/webAddress.ts";

describe("an address that is safe to link to", () => {
  test.each([
    ["https://news.example/a", "https://news.example/a"],
    ["http://news.example", "http://news.example/"],
    ["HTTPS://News.Example/A", "https://news.example/A"],
    ["https://münchen.example/ä", "https://xn--mnchen-3ya.example/%C3%A4"],
    ["https://例え.example", "https://xn--r8jz45g.example/"],
    ["https://news.example/a b", "https://news.example/a%20b"],
    [" https://news.example ", "https://news.example/"],
    ["https://[::1]:8080/x", "https://[::1]:8080/x"],
  ])("%s", (url, address) => {
    expect(webAddress(url)).toBe(address);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://news.example",
    "news.example/a",
    "//news.example",
    "https://",
    "https://a b",
    "",
    undefined,
  ])("%s is not one", (url) => {
    expect(webAddress(url)).toBeUndefined();
  });

  test("gives the same result however often it is called", () => {
    const wrong = Array.from({ length: 30_000 }, () => webAddress("https://münchen.example/ä")).filter(
      (address) => address === undefined,
    );
    expect(wrong).toHaveLength(0);
  });
});
