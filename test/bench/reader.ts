// `npm run bench:reader`: the reader of the seeds in a process of its own, asked by 200 connections at once.
import { connect } from "node:net";
import { startRehearsal } from "../support/startRehearsal.ts";

const AT_ONCE = 200;
const ROUNDS = 15;
/** Target for 99 of 100 requests, in milliseconds. */
const TARGET = 100;

const MET = "/articles/001_6c0154e214419fb0";
const pages = [
  "/",
  `${MET}?mark=names,quotations,dates`,
  `${MET}?start=1520&end=1663`,
  "/articles/002_fdb5ce8513a67e48",
  "/answer?command=ask&text=which+court+will+hear+the+case%3F",
  "/answer?command=source&text=",
  "/people",
  "/people/person%3Aiain-duncan-smith",
  "/timeline",
  "/timeline.svg",
  "/compare?about=Crown+Prosecution+Service",
  "/api/answer?command=who&text=Dominic+Murphy",
  "/api/articles",
  "/reader.css",
  "/feed.atom",
];
const words = "police officers china london court charged letters hong kong rally command".split(" ");
const word = (at: number): string => words[at % words.length] ?? "";

/** The URL of a round's nth request. */
const loads: readonly { readonly what: string; readonly path: (at: number, round: number) => string }[] = [
  { what: "pages", path: (at) => pages[at % pages.length] ?? "/" },
  {
    what: "questions never asked before",
    path: (at, round) =>
      `/answer?text=${word(at)}+${word(at * 7 + round)}+${word(at * 3 + 1)}+${round}x${at}`,
  },
];

interface Round {
  readonly times: readonly number[];
  readonly failed: number;
  /** Milliseconds of processor time for each request. */
  readonly cpu: number;
}

const rehearsal = await startRehearsal();
try {
  for (const { what, path } of loads) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await ask(Array.from({ length: AT_ONCE }, (_, at) => path(at, round))));
    report(what, rounds);
  }
} finally {
  await rehearsal.stop();
}

async function ask(paths: readonly string[]): Promise<Round> {
  const before = await processorTime();
  const answers = await Promise.all(paths.map(get));
  const after = await processorTime();
  return {
    times: answers.map(({ ms }) => ms).toSorted((a, b) => a - b),
    failed: answers.filter(({ status }) => status !== 200).length,
    cpu: (after - before) / paths.length,
  };
}

/** One request on a new connection, without an HTTP client, which would take longer than the reader. */
function get(path: string): Promise<{ readonly status: number; readonly ms: number }> {
  const began = performance.now();
  const { port, hostname, host } = new URL(rehearsal.reader);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let head = "";
    socket.on("data", (chunk) => (head ||= chunk.toString("latin1", 0, 12)));
    socket.on("error", reject);
    socket.on("end", () => resolve({ status: Number(head.split(" ")[1]), ms: performance.now() - began }));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

/** Processor time of the reader's process so far, in milliseconds. */
async function processorTime(): Promise<number> {
  const metrics = await (await fetch(`${rehearsal.reader}/metrics`)).text();
  return Number(/^cuttings_process_cpu_seconds_total (\S+)/mu.exec(metrics)?.[1]) * 1000;
}

function report(what: string, rounds: readonly Round[]): void {
  const p99 = rounds.map(({ times }) => times[Math.ceil(AT_ONCE * 0.99) - 1] ?? NaN);
  const later = p99.slice(1).toSorted((a, b) => a - b);
  const cpu = rounds.slice(-5).reduce((sum, one) => sum + one.cpu, 0) / 5;
  const failed = rounds.reduce((sum, one) => sum + one.failed, 0);
  console.log(
    `${AT_ONCE} ${what} at once: p99 ${ms(later[later.length >> 1])} (best ${ms(later[0])}, first ${ms(p99[0])}), ` +
      `target ${TARGET} ms; ${cpu.toFixed(2)} ms of processor time for each; ${failed} failed`,
  );
}

function ms(value = NaN): string {
  return `${value.toFixed(0)} ms`;
}
