import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { strictStandIn } from "../discord/support/started.ts";
import { buttonsOf } from "../support/messageParts.ts";
import { startProcess, type BotProcess } from "./process.ts";

/** The article that moderators annotate, and questions that it answers. */
export const NOTED = "001_6c0154e214419fb0.txt";
/** The name under which it is added again; it sorts first. */
export const DOUBLE = "000-again.txt";
const WHO = { name: "Dominic Murphy" };
const ASK = { question: "Who is Dominic Murphy?" };
const EVERY_TWO_SECONDS = "*/2 * * * * *";
/** Longest wait for anything, in milliseconds. */
const LONGEST = 3_000;
/** Delay in milliseconds after which nobody is waiting for Discord's response any more. */
const LATE = { kind: "answerLate", milliseconds: 5_000 } as const;

const posting = /^\/channels\/\d+\/messages$/;
const correcting = /^\/channels\/\d+\/messages\/\d+$/;
const answering = /\/callback$/;
const answeringLater = /^\/webhooks\/.*(?:@|%40)original$/;
/** More people than the bot lets wait without an acknowledgement. */
const CROWD = 10;

/** A stand-in, a corpus, and bots that can be killed. */
export interface Scene {
  readonly standIn: StandIn;
  readonly dataDir: string;
  readonly corpusDir: string;
  /** Notes that were confirmed to a moderator. */
  readonly notes: string[];
  start(more?: Readonly<Record<string, string>>): BotProcess;
  addDigest(): Promise<unknown>;
  /** Asks a question that the noted article answers, then adds a note to it. Few kills, or a busy machine, may leave no others. */
  askAndNote(): Promise<void>;
  /** Lets people act, and resolves when a bot should be killed; at a different kind of moment each round. */
  untilWorstMoment(round: number): Promise<void>;
  close(): Promise<void>;
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sets the scene in its own folder. */
export async function setScene(): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-chaos-"));
  await cp("seeds", join(folder, "corpus"), { recursive: true });
  const standIn = await strictStandIn();
  const { member, moderator, faults, world } = standIn;
  const dataDir = join(folder, "data");
  const notes: string[] = [];

  /** Resolves once the bot has sent such a request, or after the longest wait. */
  const untilSent = (method: string, path: RegExp): Promise<void> =>
    new Promise((resolve) => {
      const listen: Parameters<typeof world.listeners.add>[0] = (change) => {
        if (change.kind === "sent" && change.entry.method === method && path.test(change.entry.path)) done();
      };
      const done = (): void => {
        clearTimeout(timer);
        world.listeners.delete(listen);
        resolve();
      };
      const timer = setTimeout(done, LONGEST);
      world.listeners.add(listen);
    });
  const note = async (round: number): Promise<void> => {
    const text = `Note number ${round}.`;
    await moderator.runCommand("corpus note", { article: NOTED, text });
    notes.push(text);
  };
  const share = async (): Promise<void> => {
    const { id, ...message } = await member.runCommand("who", { ...WHO, private: true });
    const button = buttonsOf(message).find(({ label }) => label === "Share");
    await member.pressButton(id, button?.customId ?? "");
  };
  /** Presses every button of a corrected public answer, which must stay corrected. */
  const pressCorrected = async (): Promise<void> => {
    const corrected = member.messages().findLast((message) => JSON.stringify(message).includes("Corrected:"));
    for (const { customId } of buttonsOf(corrected))
      if (corrected !== undefined) await member.pressButton(corrected.id, customId);
  };
  const describe = (round: number): Promise<unknown> =>
    moderator.runCommand("corpus describe", { article: NOTED, outlet: `Outlet number ${round}` });
  /** Uploads the noted article again, under a name that sorts before its own. */
  const double = async (): Promise<unknown> => {
    const bytes = await readFile(join(folder, "corpus", NOTED));
    const file = { name: DOUBLE, contentType: "text/plain", bytes: new Uint8Array(bytes) };
    return moderator.runCommand("corpus add", { file });
  };
  // If the bot is killed, the person sees that it did not answer.
  const begin = (deed: () => Promise<unknown>): void => void deed().catch(() => undefined);
  const chance = (milliseconds: number): Promise<void> => sleep(Math.random() * milliseconds);

  /** What people do, and when the bot is killed. */
  const moments: readonly ((round: number) => Promise<void>)[] = [
    async function anywhere() {
      begin(() => member.runCommand("who", WHO));
      await chance(1_500);
    },
    async function afterANoteWasConfirmed(round) {
      await Promise.race([note(round).catch(() => undefined), sleep(LONGEST)]);
    },
    async function onceADigestHasArrived() {
      begin(() => member.runCommand("ask", ASK));
      await untilSent("POST", posting);
    },
    async function betweenAnAnswerAndItsRecord() {
      faults.request({ method: "POST", path: answering, what: LATE });
      begin(() => member.runCommand("ask", ASK));
      await untilSent("POST", answering);
      await chance(50);
    },
    async function whileANoteIsWritten(round) {
      begin(() => note(round));
      await chance(150);
    },
    async function inTheMiddleOfACorrection() {
      await untilSent("PATCH", correcting);
      await chance(50);
    },
    async function whileTheCorpusIsReloaded() {
      begin(() => moderator.runCommand("corpus reload"));
      await chance(400);
    },
    async function whileADigestIsOnItsWay() {
      faults.request({ method: "POST", path: posting, what: { kind: "slow", milliseconds: 900 } });
      await chance(2_900);
    },
    async function betweenADigestAndItsRecord() {
      faults.request({ method: "POST", path: posting, what: LATE });
      await untilSent("POST", posting);
      await chance(50);
    },
    async function whileAnAnswerIsShared() {
      begin(share);
      await chance(300);
    },
    async function whileButtonsOfACorrectedAnswerArePressed() {
      begin(pressCorrected);
      await chance(500);
    },
    async function whileAnArticleIsDescribed(round) {
      begin(() => describe(round));
      await chance(300);
    },
    async function whileACrowdWaits() {
      faults.request({ method: "PATCH", path: answeringLater, what: LATE });
      for (let person = 0; person < CROWD; person += 1) begin(() => member.runCommand("ask", ASK));
      await untilSent("PATCH", answeringLater);
      await chance(50);
    },
    async function whilePeopleWaitWhoWereToldTo() {
      for (let person = 0; person < CROWD; person += 1)
        begin(() => member.runCommand("ask", { ...ASK, private: person % 2 === 0 }));
      await untilSent("POST", answering);
      // Until it is on disk that they wait.
      await sleep(50);
      await chance(200);
    },
    async function whileAnArticleIsAddedAgain() {
      begin(double);
      await chance(500);
    },
  ];

  return {
    standIn,
    dataDir,
    corpusDir: join(folder, "corpus"),
    notes,
    start: (more = {}) =>
      startProcess({
        DISCORD_TOKEN: standIn.token,
        DISCORD_API_URL: standIn.apiBase,
        CORPUS_DIR: join(folder, "corpus"),
        DATA_DIR: dataDir,
        DIGEST_MIN_INTERVAL_SECONDS: "1",
        ...more,
      }),
    addDigest: () =>
      moderator.runCommand("digest add", {
        channel: standIn.channelId("digests"),
        schedule: EVERY_TWO_SECONDS,
        timezone: "UTC",
        empty: "post",
      }),
    async askAndNote() {
      await member.runCommand("who", WHO);
      await note(0);
    },
    async untilWorstMoment(round) {
      await moments[round % moments.length]?.(round);
    },
    async close() {
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
