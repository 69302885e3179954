import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The built program, running without a token. */
export interface Rehearsal {
  /** The URL of its page. */
  readonly page: string;
  /** The URL of its reader. */
  readonly reader: string;
  stop(): Promise<void>;
}

/** Starts a rehearsal over the seeds on free ports, with an unlimited reader. */
export async function startRehearsal(): Promise<Rehearsal> {
  const bot = spawn(process.execPath, ["--enable-source-maps", "--no-regexp-tier-up", "dist/main.js"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, PORT: "0", READER_PORT: "0", READER_PER_MINUTE: "0", DISCORD_TOKEN: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async (): Promise<void> => {
    bot.kill("SIGTERM");
    if (bot.exitCode === null) await once(bot, "exit");
  };
  let printed = "";
  for await (const chunk of bot.stdout) {
    printed += String(chunk);
    if (printed.includes("Stop with")) break;
  }
  const [page, reader] = printed.match(/http:\/\/127\.0\.0\.1:\d+/gu) ?? [];
  if (page !== undefined && reader !== undefined) return { page, reader, stop };
  await stop();
  throw new Error("The rehearsal did not start.");
}
