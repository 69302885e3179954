// `npm run eval:questions [-- --failures] [-- --corpus=newsroom]`: how the golden questions fare, by corpus, set and command.
// Failures are listed for the tune part only: the part set aside is not to be looked at.
import { askAll, goldenQuestions, loadCorpus } from "./goldenQuestions.ts";
import { corpora, scoreOf } from "./score.ts";

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(8);
const showFailures = process.argv.includes("--failures");
const wanted = process.argv.find((argument) => argument.startsWith("--corpus="))?.slice("--corpus=".length);

const sets = [undefined, "look-alikes"].flatMap((name) =>
  (["tune", "aside"] as const).map((set) => [name, set] as const),
);

for (const corpus of corpora) {
  if (wanted !== undefined && wanted !== corpus) continue;
  const judged = askAll(goldenQuestions(corpus), await loadCorpus(corpus));
  for (const [name, set] of sets) {
    const part = judged.filter(({ question }) => question.set === set && question.source === name);
    if (part.length === 0) continue;
    const rows = new Map([[[corpus, name, set].filter((word) => word !== undefined).join(", "), part]]);
    for (const one of part) {
      const key = `  /${one.question.command}`;
      rows.set(key, [...(rows.get(key) ?? []), one]);
    }
    console.log("\n                            asked   right   wrong of found   anywhere   hedged");
    for (const [label, list] of rows) {
      const { asked, right, wrongOfShown, anywhere, hedged } = scoreOf(list);
      console.log(
        `${label.padEnd(28)}${String(asked).padStart(5)}${percent(right)}         ${percent(wrongOfShown)}   ${percent(anywhere)} ${percent(hedged)}`,
      );
    }
    if (!showFailures || set === "aside") continue;
    for (const { question, answer, verdict } of part) {
      if (verdict === "right") continue;
      console.log(`${verdict} ${question.id} [${question.kind}] /${question.command} ${question.question}`);
      console.log(`   want: ${question.accept.map(({ text }) => text).join(" | ") || "nothing"}`);
      console.log(`   got:  ${answer.kind} ${(answer.excerpts[0] ?? answer.related[0])?.quote ?? ""}`);
    }
  }
}
