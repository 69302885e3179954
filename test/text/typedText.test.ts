import { expect, test } from "vitest";
import { typedText } from "../../src/text/typedText.ts";

test.each([
  ["\u001b[31mwho is Murphy\u001b[0m", "who is Murphy"],
  ["\u001b[1;38;5;196mMurphy\u001b[m", "Murphy"],
  ["\u001b]0;title\u0007Murphy", "Murphy"],
  ["\u001b]8;;https://example.org\u001b\\Murphy\u001b]8;;\u001b\\", "Murphy"],
  ["\u009b1mMurphy", "Murphy"],
  ["  who is Murphy\n", "who is Murphy"],
  ["what is [31m?", "what is [31m?"],
  ["“[We] lost the bell”", "“[We] lost the bell”"],
])("%j is read as %j", (pasted, text) => {
  expect(typedText(pasted)).toBe(text);
});
