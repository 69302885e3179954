import type { Settings } from "../config.ts";
import { startStandIn } from "../rehearsal/startStandIn.ts";
import type { Terminal } from "../terminal/output.ts";
import { rehearsalFolder, type RehearsalFolder } from "./rehearsalFolder.ts";
import { runBot } from "./runBot.ts";
import { stepClock } from "./stepClock.ts";
import { startService, type Service, type ServiceTools } from "./startService.ts";

/** Questions that the rehearsal page offers a first visitor; they fit the sample corpus. */
const examples = [
  {
    label: "Which court will hear the case?",
    command: "ask",
    options: { question: "Which court will hear the case?" },
  },
  { label: "Who is Dominic Murphy?", command: "who", options: { name: "Dominic Murphy" } },
  {
    label: "What do the articles say about the Crown Prosecution Service?",
    command: "compare",
    options: { about: "Crown Prosecution Service" },
  },
] as const;

const greeting = (
  url: string,
  reader: string,
  corpusDir: string,
): string => `Cuttings is rehearsing, without Discord. Open ${url} and ask it something.
The articles themselves can be read at ${reader}.
It works on a copy of ${corpusDir}: what you add, change or remove there is gone at the next start.
To run it in Discord, set DISCORD_TOKEN; README says how. Stop with Ctrl-C.
`;

/**
 * Runs the real bot against a stand-in for Discord on this machine, with a page to use it on; returns the exit code.
 * Each rehearsal begins with an empty state and a new copy of the corpus, because the stand-in forgets too.
 */
export async function rehearse(settings: Settings, tools: ServiceTools, terminal: Terminal): Promise<number> {
  const { databaseUrl: _shared, ...own } = settings;
  let ahead = 0;
  let running: Service | undefined;
  let moving = Promise.resolve();
  const now = (): number => tools.now() + ahead;
  const standIn = await startStandIn({
    port: settings.port,
    clock: now,
    random: tools.random,
    examples,
    moveClock: (milliseconds) => {
      const jump = (by: number): void => void (ahead += by);
      const service = running;
      // One after the other: a second press goes on from where the first ends.
      moving = moving
        .catch(() => undefined)
        .then(() => (service === undefined ? undefined : stepClock(service, now, milliseconds, jump)));
      return moving;
    },
  });
  let folder: RehearsalFolder | undefined;
  try {
    folder = await rehearsalFolder(settings);
    const { dataDir, corpusDir } = folder;
    const place = {
      discordToken: standIn.token,
      discordApiUrl: standIn.apiBase,
      discordGuildId: standIn.guildId,
      linksHere: true,
    };
    running = await startService({ ...own, dataDir, corpusDir, ...place }, { ...tools, now });
    await terminal.write(greeting(standIn.url, running.reader?.url ?? "", settings.corpusDir));
    return await runBot(running, tools.log);
  } finally {
    folder?.release();
    await standIn.close();
  }
}
