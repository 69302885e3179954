import type { APIAttachment } from "discord-api-types/v10";
import { discordError } from "./discordError.ts";
import { limits } from "./limits.ts";
import type { StoredFile, World } from "./world.ts";
import type { Channel } from "./guild.ts";

/** A file in a request, with the n of its field `files[n]`. */
export interface SentFile extends StoredFile {
  readonly number: string;
}

/** Stores a file and describes it as Discord does, with a URL on this stand-in. */
export function attach(
  world: World,
  channel: Channel,
  file: StoredFile,
  description?: string,
): APIAttachment {
  const id = world.newId();
  const filename = file.name.replace(/[^\p{L}\p{N}_.-]/gu, "_");
  const url = `${world.url}/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`;
  world.files.set(id, { ...file, name: filename });
  return {
    id,
    filename,
    ...(description !== undefined && { description }),
    content_type: file.contentType,
    size: file.bytes.length,
    url,
    proxy_url: url,
  };
}

/** The attachments of a message: the previous ones that the body keeps, then the new files. */
export function attachments(
  world: World,
  channel: Channel,
  former: readonly APIAttachment[],
  { listed, files }: { readonly listed: unknown; readonly files: readonly SentFile[] },
): APIAttachment[] {
  if (files.some((file) => file.bytes.length > limits.fileBytes)) throw discordError("tooLarge");
  const mentioned = Array.isArray(listed) ? (listed as { id?: unknown; description?: string }[]) : undefined;
  const keeps = (id: string) => mentioned?.some((item) => String(item.id) === id) ?? true;
  const described = (number: string) => mentioned?.find((item) => String(item.id) === number)?.description;
  return [
    ...former.filter(({ id }) => keeps(id)),
    ...files.map((file) => attach(world, channel, file, described(file.number))),
  ];
}
