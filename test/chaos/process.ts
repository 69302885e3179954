import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Cuttings as a separate process, which a test can kill at any moment. */
export interface BotProcess {
  /** Resolves once it offers its commands and is working. */
  readonly ready: Promise<void>;
  readonly output: () => string;
  /** SIGKILL: nothing more is finished or written. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to the exit code. */
  end(): Promise<number | null>;
}

/** Starts what `npm start` runs, with these settings. */
export function startProcess(environment: Readonly<Record<string, string>>): BotProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--enable-source-maps", "--no-regexp-tier-up", "dist/main.js"],
    {
      env: {
        PATH: process.env["PATH"] ?? "",
        LOG_LEVEL: "info",
        COOLDOWN_PER_MINUTE: "0",
        READER_PORT: "0",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data: Buffer) => {
      output += data.toString();
      for (const listen of heard) listen();
    });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    ready: new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes('"msg":"ready"')) resolve();
      };
      heard.push(look);
      void ended.then(() => reject(new Error(`the bot ended early: ${output}`)));
    }),
    output: () => output,
    kill: async () => {
      await stop("SIGKILL");
    },
    end: () => stop("SIGTERM"),
  };
}
