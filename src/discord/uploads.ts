import type { Message } from "../render/discord/component.ts";

/** The files and pictures of a message, in the order of its attachments. */
export function uploadsOf({ files, pictures = [] }: Message): { name: string; data: Buffer }[] {
  return [
    ...files.map(({ name, text }) => ({ name, data: Buffer.from(text, "utf8") })),
    ...pictures.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
  ];
}
