import { expect, test } from "vitest";
import { answerTypeOf } from "../../src/search/answerType.ts";

test.each([
  ["Who leads the council?", "name"],
  ["Where was the treaty signed?", "name"],
  ["Which court will hear the case?", "name"],
  ["What city did he leave?", "name"],
  ["When did it happen?", "time"],
  ["In what year was it built?", "time"],
  ["How many officers were charged?", "number"],
  ["What percentage voted?", "number"],
  ["How old is he?", "number"],
  ["Why did they leave?", undefined],
  ["How did it happen?", undefined],
  ["whole countries", undefined],
  ["", undefined],
])("%j asks for a %s", (question, type) => {
  expect(answerTypeOf(question)).toBe(type);
});
