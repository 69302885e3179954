import type { APIMessage } from "discord.js";
import { afterEach, beforeEach, expect } from "vitest";
import { coverageOf } from "../../../src/answer/coverage.ts";
import type { StandIn } from "../../../src/rehearsal/startStandIn.ts";
import { isObject } from "../../../src/render/discord/validate.ts";
import { messageAgainstSchema } from "../../support/discordSchemas.ts";
import { buttonsOf, textsOf } from "../../support/messageParts.ts";
import { fakeSnapshot } from "./fakeCoverage.ts";
import { type Bot, botOn, strictStandIn } from "./started.ts";

/** A bot on a stand-in, anew for each test. */
export interface BotScene {
  readonly standIn: StandIn;
  readonly logged: readonly string[];
  /** The version of the coverage. */
  version: string;
  /** Presses the button with this label, or the one `after` positions later. */
  press(message: APIMessage, label: string, by?: StandIn["member"], after?: number): Promise<APIMessage>;
  /** Stops the bot and starts it again. */
  restart(): Promise<void>;
  /**
   * Expects that every interaction was answered once, in one request, with a message that Discord accepts and that mentions
   * nobody.
   */
  expectCleanRecord(shares?: number): Promise<void>;
}

export const textOf = (message: APIMessage): string => textsOf(message).join("\n");
export const isPrivate = (message: APIMessage): boolean => ((message.flags ?? 0) & 64) !== 0;
export const labels = (message: APIMessage): string[] => buttonsOf(message).map(({ label }) => label);

/** Starts a bot before each test of a file, and stops it afterwards. */
export function botScene(): BotScene {
  const started = {} as { standIn: StandIn; bot: Bot; logged: string[]; version: string };
  beforeEach(async () => {
    started.version = "aaaaaaaaaaaaaaaa";
    started.standIn = await strictStandIn();
    const coverage = coverageOf(() => fakeSnapshot(started.version));
    Object.assign(started, botOn(started.standIn, {}, { coverage }));
    await started.bot.ready;
    await started.standIn.ready();
  });
  afterEach(async () => {
    await started.bot.stop();
    await started.standIn.close();
  });
  const callbacks = (): StandIn["sent"] =>
    started.standIn.sent.filter(({ path }) => path.includes("/callback"));
  return Object.assign(started, {
    async restart(): Promise<void> {
      await started.bot.stop();
      Object.assign(started, botOn(started.standIn));
      await started.bot.ready;
    },
    press(message: APIMessage, label: string, by = started.standIn.member, after = 0): Promise<APIMessage> {
      const button = buttonsOf(message).filter((candidate) => candidate.label === label)[after];
      if (button === undefined) throw new Error(`no button ${label} among ${labels(message).join(", ")}`);
      return by.pressButton(message.id, button.customId);
    },
    async expectCleanRecord(edits = 0): Promise<void> {
      const { standIn } = started;
      await expect.poll(() => callbacks().length).toBe(standIn.world.interactions.size);
      // A request may be recorded after its effect.
      const changes = (): string[] =>
        standIn.sent
          .filter(({ path }) => path.includes("/webhooks/"))
          .map(({ method, status }) => `${method} ${status}`);
      await expect.poll(changes).toEqual(Array.from({ length: edits }, () => "PATCH 200"));
      for (const { body, problems, pings, status } of callbacks()) {
        const data = isObject(body) && isObject(body["data"]) ? body["data"] : {};
        expect({ problems, pings, ok: status < 300 }).toEqual({ problems: [], pings: [], ok: true });
        expect("components" in data ? messageAgainstSchema(data) : undefined).toBeUndefined();
      }
    },
  });
}
