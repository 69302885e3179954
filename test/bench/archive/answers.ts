// `npm run bench:archive:answers -- --articles 2000 --questions 300`: fills an archive, and compares its answers with those from memory.
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { commands } from "../../../commands/index.ts";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { openArchive } from "../../../src/archive/openArchive.ts";
import { readSettings } from "../../../src/config/settings.ts";
import { loadSnapshot } from "../../../src/library.ts";
import { openStore } from "../../../src/store/openStore.ts";
import { goldenQuestions } from "../../eval/goldenQuestions.ts";
import { corpora, judge } from "../../eval/score.ts";
import { startPostgres } from "../../support/startPostgres.ts";
import { recombined } from "../growth/recombine.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000" },
    questions: { type: "string", default: "300" },
    differences: { type: "boolean", default: false },
  },
});
const count = Number(values.articles);
const folder = await mkdtemp(join(tmpdir(), "cuttings-answers-"));
const corpusDir = join(folder, "corpus");
// Only stories that no generated article is made from can be judged.
await cp(fileURLToPath(new URL("../../eval/invented", import.meta.url)), corpusDir, { recursive: true });
for (let at = 0; at < count; at += 1) await writeFile(join(corpusDir, `made-${at}.txt`), recombined(at));

const all = corpora.flatMap((corpus) => goldenQuestions(corpus));
const stride = Math.max(1, Math.floor(all.length / Number(values.questions)));
const questions = all.filter((_, at) => at % stride === 0);
const share = (of: number, among: number): string => (among === 0 ? "-" : (of / among).toFixed(3));
const times = (list: readonly number[]): string => {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? NaN).toFixed(0);
  return `${at(0.5)} / ${at(0.95)} / ${at(0.999)} ms`;
};
const run = (command: Answer["command"]) => commands.find(({ name }) => name === command);

const server = await startPostgres();
try {
  const databaseUrl = await server.makeDatabase("answers");
  const store = await openStore({ dataDir: folder, databaseUrl }, (error) => console.error(error.message));
  const settings = { ...readSettings(), corpusDir, maxArticles: 10_000_000 };
  const archive = await openArchive({ store, settings, onTrouble: (error) => console.error(error.message) });
  console.log(
    `${count} made-up articles and 39 invented ones, ${questions.length} questions; Node.js ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  let begun = performance.now();
  await archive.scan();
  const scanned = performance.now();
  await archive.fill();
  const filled = performance.now();
  console.log(
    `scan ${((scanned - begun) / 1000).toFixed(1)} s, fill ${((filled - scanned) / 1000).toFixed(1)} s`,
  );
  await sql`vacuum analyze`.execute(store.db);
  begun = performance.now();
  const coverage = await archive.coverage();
  console.log(`open ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(
    store.db,
  );
  console.log(
    `on disk ${((rows[0]?.size ?? 0) / 2 ** 20).toFixed(0)} MB, ${((rows[0]?.size ?? 0) / 1024 / count).toFixed(1)} KB an article`,
  );
  const opened: number[] = [];
  const ran: number[] = [];
  const answers: Answer[] = [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const blocks: number[] = [];
  const processor: number[] = [];
  for (const { command, question: text } of questions) {
    delay.reset();
    delay.enable();
    const used = process.cpuUsage();
    const before = performance.now();
    const part = await coverage.open(command, { text });
    const between = performance.now();
    delay.disable();
    blocks.push(delay.max / 1e6);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    const answer = run(command)?.run({ text }, part);
    opened.push(between - before);
    ran.push(performance.now() - between);
    if (answer !== undefined) answers.push(answer);
  }
  globalThis.gc?.();
  console.log(`memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
  console.log(`opening, half / 95% / most: ${times(opened)}; answering: ${times(ran)}`);
  console.log(`processor time of the bot for opening: ${times(processor)}`);
  console.log(`longest wait of the loop while opening: ${times(blocks)}`);
  const snapshot = await loadSnapshot({ ...settings, cacheFile: join(folder, "none") });
  const own = questions.map(({ command, question: text }) => run(command)?.run({ text }, snapshot));
  let kinds = 0;
  let firsts = 0;
  const right = { memory: 0, archive: 0, judged: 0 };
  for (const [at, question] of questions.entries()) {
    const [mine, theirs] = [own[at], answers[at]];
    if (mine === undefined || theirs === undefined) continue;
    const first = ({ excerpts, related, choices }: Answer): string =>
      [excerpts[0]?.quote, related[0]?.quote, choices[0]?.value].find((one) => one !== undefined) ?? "";
    const isSameKind = mine.kind === theirs.kind;
    const isSame = isSameKind && first(mine) === first(theirs);
    kinds += Number(isSameKind);
    firsts += Number(isSame);
    if (question.corpus === "invented") {
      right.judged += 1;
      right.memory += Number(judge(question, mine) === "right");
      right.archive += Number(judge(question, theirs) === "right");
    }
    if (values.differences && !isSame)
      console.log(
        `/${question.command} ${question.question}\n  memory:  ${mine.kind} ${mine.notes.join(" ")} ${first(mine).slice(0, 150)}\n  archive: ${theirs.kind} ${theirs.notes.join(" ")} ${first(theirs).slice(0, 150)}`,
      );
  }
  console.log(
    `same outcome ${share(kinds, questions.length)}; same outcome and first passage ${share(firsts, questions.length)}`,
  );
  console.log(
    `right of ${right.judged} questions on the invented stories: memory ${share(right.memory, right.judged)}, archive ${share(right.archive, right.judged)}`,
  );
  await archive.close();
  await store.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
