import { expect, test } from "vitest";
import { saidIn } from "./support.ts";

test.each([
  ["“The boat is late.” — Marta Voll"],
  ["“The boat is late.” – Marta Voll, teacher"],
  ["“The boat is late.” -- Marta Voll"],
  ["“The boat is late.” — Mrs Marta Voll (Tarn)"],
  ["“The boat is late.”\n— Marta Voll"],
  ["“The boat is late.”", "— Marta Voll, docker"],
  ["“The boat is late.”", "– Marta Voll"],
  ["“The boat is late.”", "Marta Voll, docker"],
  ["“The boat is late.”", "Marta Voll"],
])("signed: %j %j", (...paragraphs) => {
  expect(saidIn("The pier at Tarn is closed.", ...paragraphs, "The town waits for better weather.")).toEqual([
    "Marta Voll: The boat is late.",
  ]);
});

test.each([
  ["“The boat is late.”", "What Marta Voll saw"],
  ["“The boat is late.”", "The pier"],
  ["“The boat is late.”", "— The pier, Tarn"],
  ["“The boat is late.”", "Marta Voll left the town on Monday."],
  ["“The boat is late.” — a film of 1999"],
  ["“The boat is late.” — Marta Voll left the town."],
  ["“The boat is late.”", "Marta Voll: a portrait"],
  ["“The boat is late.”", "Was it Marta Voll?"],
])("not signed: %j %j", (...paragraphs) => {
  expect(
    saidIn("The pier at Tarn is closed.", ...paragraphs, "The town waits for better weather."),
  ).not.toContain("Marta Voll: The boat is late.");
});
