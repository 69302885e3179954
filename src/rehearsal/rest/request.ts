import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { SentFile } from "../attach.ts";
import { discordError, type BodyProblem } from "../discordError.ts";
import type { MessageBody, World } from "../world.ts";

/** What a REST handler finds in its context. */
export interface RestEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    /** The parsed body, for the log. */
    read?: ReadBody;
    problems?: readonly BodyProblem[];
  };
}

export type RestContext = Context<RestEnv>;

/** A request's JSON, and the files that came with it. */
export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** Reads JSON, or `payload_json` and `files[n]` of a form. Throws Discord's error if it is not JSON. */
export async function readBody(context: RestContext): Promise<ReadBody> {
  const type = context.req.header("content-type") ?? "";
  const read = type.startsWith("multipart/form-data") ? await readForm(context) : await readJson(context);
  context.set("read", read);
  return read;
}

/** Like `readBody`, for a message, which must be an object. */
export async function readMessageBody(
  context: RestContext,
): Promise<{ readonly body: MessageBody; readonly files: readonly SentFile[] }> {
  const { body, files } = await readBody(context);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw discordError("invalidJson");
  return { body: body as MessageBody, files };
}

/** The world's channel with this id; throws `unknownChannel` if there is none. */
export function channelOf(world: World, id: string | undefined) {
  const channel = world.channels.find((one) => one.id === id);
  if (channel === undefined) throw discordError("unknownChannel");
  return channel;
}

async function readJson(context: RestContext): Promise<ReadBody> {
  const text = await context.req.text();
  return { body: text === "" ? {} : parseJson(text), files: [] };
}

async function readForm(context: RestContext): Promise<ReadBody> {
  const form = await context.req.formData();
  const files: SentFile[] = [];
  for (const [field, value] of form.entries()) {
    const number = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (number === undefined || typeof value === "string") continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    const contentType = value.type === "" ? "application/octet-stream" : value.type;
    files.push({ number, name: value.name, contentType, bytes });
  }
  const json = form.get("payload_json");
  return { body: typeof json === "string" ? parseJson(json) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw discordError("invalidJson");
  }
}
