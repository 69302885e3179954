import type { Settings } from "../config/settings.ts";
import { startStandIn } from "../rehearsal/startStandIn.ts";
import { dist } from "../places.ts";
import { validateCommands } from "../render/discord/validateCommands.ts";
import { validateMessage } from "../render/discord/validateMessage.ts";
import type { Terminal } from "../terminal/output.ts";
import { listen } from "../web/listen.ts";
import type { ProcessSignals } from "./processSignals.ts";
import { rehearsalFolder, type RehearsalFolder } from "./rehearsalFolder.ts";
import { runBot } from "./runBot.ts";
import { stepClock } from "./stepClock.ts";
import type { ServiceTools } from "./serviceTools.ts";
import { startService, type Service } from "./startService.ts";

/** Sample questions on the rehearsal page; they fit the sample corpus. */
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
): string => `Cuttings is running a rehearsal, without Discord. Open ${url} and ask something.
Read the articles at ${reader}.
It works on a copy of ${corpusDir}: the next start discards your changes.
To run it in Discord, set DISCORD_TOKEN as README explains. Stop with Ctrl-C.
`;

/**
 * Runs the real bot against a local stand-in for Discord, with a page to use it on; returns the exit code. Each
 * rehearsal starts with an empty state and a new copy of the corpus, because the stand-in keeps nothing either.
 */
export async function rehearse(
  settings: Settings,
  tools: ServiceTools,
  { terminal, signals }: { readonly terminal: Terminal; readonly signals: ProcessSignals },
): Promise<number> {
  const { databaseUrl: _shared, ...others } = settings;
  // Its state is empty, so an archive would be filled again at each start.
  const own = { ...others, archive: false };
  let ahead = 0;
  let running: Service | undefined;
  let moving = Promise.resolve();
  const now = (): number => tools.now() + ahead;
  const standIn = await startStandIn({
    port: settings.port,
    clock: now,
    random: tools.random,
    page: new URL("page/", dist),
    examples,
    rules: { message: validateMessage, commands: validateCommands },
    listen: (fetch, port) => listen(fetch, { host: "127.0.0.1", port, remedy: "PORT=8790 npm start" }),
    moveClock: (milliseconds) => {
      const jump = (by: number): void => void (ahead += by);
      const service = running;
      // One at a time: a second press continues from where the first ends.
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
    const start = async (): Promise<Service> => {
      running = await startService({ ...own, dataDir, corpusDir, ...place }, { ...tools, now });
      await terminal.write(greeting(standIn.url, running.reader?.url ?? "", settings.corpusDir));
      return running;
    };
    return await runBot(start, signals, tools.log);
  } finally {
    folder?.release();
    await standIn.close();
  }
}
