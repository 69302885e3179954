import { createHash } from "node:crypto";
import type { Message } from "./component.ts";

/** Discord numbers components with 32 bits and accepts our own numbers; 31 bits avoid the sign. */
const BITS = 0x7fffffff;

/** Numbers the container of a message by a mark, which identifies the message invisibly. */
export function markedMessage(message: Message, mark: string): Message {
  const { components, ...rest } = message.body;
  const id = markId(mark);
  return {
    ...message,
    body: { ...rest, components: components.map((one, at) => (at === 0 ? { ...one, id } : one)) },
  };
}

/** The number for a mark: 1 to 2³¹−1. */
export function markId(mark: string): number {
  return ((createHash("sha256").update(mark).digest().readUInt32BE(0) & BITS) % (BITS - 1)) + 1;
}
