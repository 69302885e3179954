import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { answerWho } from "../../../src/answer/ways/answerWho.ts";
import { askCoverage } from "../../../src/answer/ways/askCoverage.ts";
import { whoByRole } from "../../../src/answer/ways/whoByRole.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Halden museum reopens after four years",
    "The Halden has a new roof. The glass came from Leeds.",
    "The director, Orla Vance, has replaced the shop with a reading room. Her mother, Ruth Vance, cut the ribbon.",
    "An architect, Solveig Amund, drew the roof.",
  ].join("\n\n"),
  [
    "Jet drops over the Coral Sea",
    "Flight CR 227 fell for nine seconds.",
    "The captain, Prue Vickery, told passengers to put their heads down.",
    "The opposition's transport spokeswoman, Verity Cavan, asked for an inquiry.",
  ].join("\n\n"),
  [
    "Bank adviser sold details of customers",
    "A Loxley Bank adviser sold card details and was given a suspended sentence.",
    "Judge Paul Farr, passing sentence, said she was sorry.",
  ].join("\n\n"),
  [
    "Ministers meet in Tarn",
    "Finland's defence minister, Aino Pesonen, met Interior Minister Gundula Reitz in Tarn to talk about cables.",
    "The justice system was not discussed.",
  ].join("\n\n"),
]);
const quotes = ({ excerpts }: Answer): string => excerpts.map(({ quote }) => quote).join(" ");

describe("a role in what an article is about", () => {
  test.each([
    ["director of the halden", "Orla Vance"],
    ["the director of the halden museum", "Orla Vance"],
    ["who's the architect of the halden roof", "Solveig Amund"],
    ["captain of cr 227", "Prue Vickery"],
    ["the captain on the coral sea flight", "Prue Vickery"],
    ["judge in the loxley bank case", "Paul Farr"],
    ["whos the judge in the bank details case", "Paul Farr"],
    ["defence minister at the tarn meeting", "Aino Pesonen"],
  ])("/who %s", (text, name) => {
    const answer = answerWho({ text }, coverage);
    expect(answer.kind).not.toBe("nothing");
    expect(answer.excerpts[0]?.quote).toContain(name);
  });

  test.each([
    ["who is the director of the halden?", "Orla Vance"],
    ["who runs the halden", "Orla Vance"],
    ["who's in charge of the halden museum", "Orla Vance"],
    ["who was the captain of cr 227", "Prue Vickery"],
  ])("/ask %s", (text, name) => {
    expect(askCoverage({ text }, coverage).excerpts[0]?.quote).toContain(name);
  });

  test.each([
    ["another kind of the role", "justice minister in tarn", "Pesonen"],
    ["another kind of the role", "justice minister in tarn", "Reitz"],
    ["another topic", "director of the opera", "Vance"],
    ["a relative", "mother of prue vickery", "Ruth Vance"],
    ["another role", "treasurer of the halden", "Orla Vance"],
  ])("is not %s: %s, not %s", (_, text, name) => {
    const byRole = whoByRole({ command: "who", question: text }, text, coverage);
    expect(byRole === undefined ? "" : quotes(byRole)).not.toContain(name);
    expect(answerWho({ text }, coverage).kind).not.toBe("found");
  });

  test.each([
    ["director of the opera", "Vance"],
    ["mother of prue vickery", "Ruth Vance"],
    ["treasurer of the halden", "Orla Vance"],
  ])("/who %s does not even show %s as likely", (text, name) => {
    const answer = answerWho({ text }, coverage);
    expect(answer.kind === "nothing" ? "" : quotes(answer)).not.toContain(name);
  });
});
