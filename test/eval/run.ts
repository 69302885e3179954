// `npm run eval:questions [-- --failures]`: how the golden questions fare, by corpus, set, command and kind.
// Failures are listed for the tune half only: the aside half is not to be looked at.
import { fileURLToPath } from "node:url";
import { loadSnapshot } from "../../src/library.ts";
import { readSettings } from "../../src/config.ts";
import { askAll, goldenQuestions } from "./goldenQuestions.ts";
import { scoreOf, type GoldenQuestion } from "./score.ts";

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7);
const showFailures = process.argv.includes("--failures");
const extra = process.argv.find((argument) => argument.startsWith("--corpus="))?.slice("--corpus=".length);
const folders: Readonly<Record<GoldenQuestion["corpus"], string>> = {
  seeds: extra ?? fileURLToPath(new URL("../../seeds", import.meta.url)),
  invented: fileURLToPath(new URL("invented", import.meta.url)),
};

for (const corpus of ["seeds", "invented"] as const) {
  const snapshot = await loadSnapshot({ ...readSettings(), corpusDir: folders[corpus] });
  const judged = askAll(goldenQuestions(corpus), snapshot);
  for (const set of ["tune", "aside"] as const) {
    const half = judged.filter(({ question }) => question.set === set);
    const rows = new Map([[`${corpus}, ${set}`, half]]);
    for (const one of half) {
      for (const key of [`  /${one.question.command}`, `    ${one.question.kind}`])
        rows.set(key, [...(rows.get(key) ?? []), one]);
    }
    console.log("\n                      asked   right   wrong of shown   abstained rightly");
    for (const [label, list] of rows) {
      const score = scoreOf(list);
      console.log(
        `${label.padEnd(22)}${String(score.asked).padStart(5)} ${percent(score.right)}          ${percent(score.wrongOfShown)}             ${percent(score.abstainedRightly)}`,
      );
    }
    if (!showFailures || set === "aside") continue;
    for (const { question, answer, verdict } of half) {
      if (verdict === "right") continue;
      console.log(`${verdict} ${question.id} [${question.kind}] /${question.command} ${question.question}`);
      console.log(`   want: ${question.accept.map(({ text }) => text).join(" | ") || "nothing"}`);
      console.log(`   got:  ${answer.kind} ${(answer.excerpts[0] ?? answer.related[0])?.quote ?? ""}`);
    }
  }
}
