import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import { z } from "zod";
import { UserError } from "./errors.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `config/cuttings.json`: what is the same on every machine that runs this corpus. */
export const fileSettings = z.strictObject({
  /** The corpus folder, relative to the project. */
  corpus: z.string().min(1),
  /** A larger article file is left out and named, in bytes. */
  maxFileBytes: z.int().positive(),
  /** BCP 47 tag of articles that do not name theirs; decides the day-month order. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as en-GB"),
});

/** The environment, and `.env`: what differs from machine to machine. */
export const environmentSettings = z.object({
  /** Another corpus folder, absolute or relative to where the command is run. */
  CORPUS_DIR: z.string().min(1).optional(),
  /** Any value turns colour off (no-color.org). */
  NO_COLOR: z.string().optional(),
});

/** All settings, checked. */
export interface Settings {
  /** Absolute path of the corpus folder. */
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly language: string;
  readonly noColor: boolean;
}

/** Reads `config/cuttings.json`, `.env` and the environment; throws a `UserError` that names each bad setting. */
export function readSettings(): Settings {
  loadDotenv({ path: join(root, ".env"), quiet: true });
  const file = readConfig("cuttings.json", fileSettings);
  const environment = check(environmentSettings, withoutBlanks(process.env), "the environment");
  return {
    corpusDir:
      environment.CORPUS_DIR === undefined ? resolve(root, file.corpus) : resolve(environment.CORPUS_DIR),
    maxFileBytes: file.maxFileBytes,
    language: file.language,
    noColor: environment.NO_COLOR !== undefined,
  };
}

/** Reads one JSON file of `config/` by its schema; throws a `UserError` that names the file and each bad value. */
export function readConfig<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return check(schema, readJson(name), `config/${name}`);
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, "config", name), "utf8"));
  } catch (error) {
    throw new UserError(`config/${name}: ${String(error)}. Restore it from the repository or mend it.`);
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${where}: ${issue.path.join(".")}: ${issue.message}`);
  throw new UserError(`${lines.join("\n")}\nCorrect it and start again; README lists every setting.`);
}

/** An empty line such as `PORT=` in `.env` means that the setting is not set. */
function withoutBlanks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}
