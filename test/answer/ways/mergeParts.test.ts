import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { mergeParts } from "../../../src/answer/ways/mergeParts.ts";
import { anAnswer, anExcerpt } from "../../support/excerpts.ts";

const part = (kind: Answer["kind"]): Answer =>
  kind === "found" || kind === "likely"
    ? anAnswer([anExcerpt(`What is ${kind}.`)], { kind })
    : anAnswer([], { kind });

describe("the answers to two parts of a question", () => {
  test.each([
    ["found", "likely", "found"],
    ["likely", "found", "found"],
    ["likely", "nothing", "likely"],
    ["nothing", "likely", "likely"],
    ["choices", "likely", "likely"],
    ["likely", "choices", "likely"],
    ["nothing", "choices", "choices"],
    ["nothing", "nothing", "nothing"],
  ] as const)("%s and %s are %s", (first, second, merged) => {
    const { kind, excerpts } = mergeParts(part(first), [part(second)]);
    expect(kind).toBe(merged);
    expect(excerpts.length > 0).toBe(merged === "found" || merged === "likely");
  });
});
