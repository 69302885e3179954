import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIOverwrite } from "discord-api-types/v10";
import { pino } from "pino";
import type { Settings } from "../../../src/config/settings.ts";
import { stepClock } from "../../../src/main/stepClock.ts";
import { startService, type Service } from "../../../src/main/startService.ts";
import type { StandIn } from "../../../src/rehearsal/startStandIn.ts";
import { textsOf } from "../../support/messageParts.ts";
import { strictStandIn } from "../../discord/support/started.ts";

/** The real service on a stand-in, over a copy of the seeds, with a clock that tests move. */
export interface Running {
  readonly standIn: StandIn;
  readonly folder: string;
  readonly corpusDir: string;
  readonly logged: readonly string[];
  service(): Service;
  /** Moves the clock by milliseconds, and waits until the digests due by then were tried. */
  advance(by: number): Promise<void>;
  /** Moves the clock as the rehearsal does, stopping at every slot. */
  step(by: number): Promise<void>;
  /** Stops it and starts it again, optionally with other settings. */
  restart(other?: Partial<Settings>): Promise<void>;
  /** Runs a moderator's command and returns the reply. */
  moderate(name: string, options?: Readonly<Record<string, string | boolean>>): Promise<string>;
  /** Sets permissions in a channel; returns a function that restores them. */
  overwrite(channel: string, overwrites: readonly APIOverwrite[]): () => void;
  /** The text of each public message in a channel. */
  posted(channel: string): string[];
  stop(): Promise<void>;
}

/** The text of a message, as people read it. */
export function wordsOf(message: unknown): string {
  return textsOf(message)
    .join("\n")
    .replace(/\\(?=[^\w\s])/g, "");
}

export async function run(settings: Partial<Settings> = {}): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-service-"));
  const corpusDir = join(folder, "corpus");
  await cp("seeds", corpusDir, { recursive: true });
  let offset = 0;
  let ids = 0;
  const now = (): number => Date.now() + offset;
  const standIn = await strictStandIn({ clock: now });
  const logged: string[] = [];
  const all = {
    corpusDir,
    maxFileBytes: 5_000_000,
    port: 0,
    language: "en-GB",
    noColor: true,
    dataDir: join(folder, "data"),
    retentionDays: 90,
    watch: false,
    cooldownPerMinute: 0,
    maxArticles: 50_000,
    archive: false,
    privateByDefault: false,
    digestMinIntervalSeconds: 300,
    discordToken: standIn.token,
    discordApiUrl: standIn.apiBase,
    ...settings,
  };
  const start = (other: Partial<Settings> = {}): Promise<Service> =>
    startService(
      { ...all, ...other },
      {
        now,
        random: Math.random,
        newId: () =>
          `${Date.now().toString(36)}${(ids += 1).toString(36).padStart(6, "0")}`
            .split("")
            .reverse()
            .join(""),
        log: pino({ level: "info" }, { write: (line: string) => void logged.push(line) }),
      },
    );
  let service = await start();
  return {
    standIn,
    folder,
    corpusDir,
    logged,
    service: () => service,
    async advance(by) {
      offset += by;
      await service.poke();
    },
    step: (by) => stepClock(service, now, by, (jump) => void (offset += jump)),
    async restart(other) {
      await service.stop();
      service = await start(other);
    },
    async moderate(name, options = {}) {
      const message = await standIn.moderator.runCommand(name, options);
      return wordsOf(message);
    },
    overwrite(name, overwrites) {
      const channel = standIn.world.channels.find((one) => one.name === name);
      const before = channel?.overwrites ?? [];
      Object.assign(channel ?? {}, { overwrites });
      return () => void Object.assign(channel ?? {}, { overwrites: before });
    },
    posted: (channel) => standIn.moderator.messages({ channel }).map(wordsOf),
    async stop() {
      await service.stop();
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
