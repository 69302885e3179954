import type { DigestPart } from "../../../src/answer/reply/digestPart.ts";
import type { Line } from "../../../src/render/discord/moderatorMessage.ts";
import type { DigestChannel, SendOutcome } from "../../../src/schedule/digestChannel.ts";
import type { DigestServices } from "../../../src/schedule/digestServices.ts";
import type { Store } from "../../../src/store/store.ts";
import { digestRow } from "../../store/support/digestRow.ts";

/** When the hourly digest was added. */
export const START = Date.parse("2026-06-01T08:00:00Z");
export const HOUR = 3_600_000;
export const digest = digestRow(START);

/** What happens to the next message. */
export type Next = "sent" | "refused" | "failed" | "killed before" | "killed after";

/** A channel, a clock and news for digests, which tests set. */
export interface DigestScene {
  now: number;
  /** Whether there is something to post. */
  news: boolean;
  isWhole: boolean;
  readonly channel: ReturnType<typeof fakeChannel>;
  /** For each digest that was composed, where the one before it ended. */
  readonly since: (number | undefined)[];
  services(store: Store): DigestServices;
  /** The marks of the parts that arrived. */
  marks(): string[];
  /** Number of digests of which a part arrived. */
  slots(): number;
}

/** An hour before the first digest. */
export function digestScene(): DigestScene {
  const scene: DigestScene = {
    now: START,
    news: true,
    isWhole: true,
    channel: fakeChannel(),
    since: [],
    services: (store) => ({
      store,
      channel: scene.channel,
      isWhole: () => scene.isWhole,
      now: () => scene.now,
      newId: () => `id-${Math.random()}`,
      log: { warn: () => undefined, error: () => undefined },
      compose: (_digest, covered, mark) => {
        scene.since.push(covered?.coverage);
        return Promise.resolve({
          coversUntil: scene.now,
          editorial: {},
          parts: scene.news ? [1, 2, 3].map((number) => part(mark, number)) : [],
        });
      },
    }),
    marks: () => scene.channel.arrived.map(({ mark }) => mark),
    slots: () => new Set(scene.marks().map((mark) => mark.split(" ")[0])).size,
  };
  return scene;
}

/** A line for moderators as plain words. */
const plainLine = (line: Line): string =>
  typeof line === "string"
    ? line
    : line.map((part) => (typeof part === "string" ? part : "channel" in part ? part.channel : "")).join("");

/** A channel that stores what arrives, and may lose the connection before or after that. */
function fakeChannel(): DigestChannel & {
  readonly arrived: DigestPart[];
  readonly told: string[];
  next: Next;
} {
  const arrived: DigestPart[] = [];
  const told: string[] = [];
  return {
    arrived,
    told,
    next: "sent",
    send(_channel, part): Promise<SendOutcome> {
      if (this.next === "refused")
        return Promise.resolve({ kind: "refused", reason: "the channel no longer exists" });
      if (this.next === "failed") return Promise.resolve({ kind: "failed", reason: "503" });
      if (this.next === "killed before") return Promise.reject(new Error("killed"));
      arrived.push(part);
      if (this.next === "killed after") return Promise.reject(new Error("killed"));
      return Promise.resolve({ kind: "sent", message: `m${arrived.length}` });
    },
    find(_channel, mark) {
      const place = arrived.findIndex((part) => part.mark === mark);
      return Promise.resolve(place < 0 ? undefined : { kind: "sent", message: `m${place + 1}` });
    },
    lacks: () => Promise.resolve([]),
    tellModerators(_moderator, line) {
      told.push(plainLine(line));
      return Promise.resolve();
    },
  };
}

const part = (mark: string, number: number): DigestPart => ({
  mark: `${mark} ${number}`,
  part: number,
  parts: 3,
  news: [],
  people: [],
  ahead: [],
  unanswered: [],
  left: { news: 0, people: 0 },
});
