import { InteractionResponseType, type APIMessage } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { buttonsOf, textsOf } from "../support/messageParts.ts";
import { type Bot, botOn, strictStandIn } from "./support/started.ts";

/** More than the bot lets wait without an acknowledgement. */
const CROWD = 8;

let standIn: StandIn;
let bot: Bot;
let logged: string[];

beforeEach(async () => {
  standIn = await strictStandIn();
  ({ bot, logged } = botOn(standIn));
  await bot.ready;
  await standIn.ready();
});

afterEach(async () => {
  await bot.stop();
  await standIn.close();
});

const {
  ChannelMessageWithSource: reply,
  DeferredChannelMessageWithSource: thinking,
  DeferredMessageUpdate: pressTaken,
  UpdateMessage: changed,
} = InteractionResponseType;

/** Does something after many others have asked; all get their answers. */
async function inACrowd<Result>(deed: () => Promise<Result>): Promise<Result> {
  const others = Array.from({ length: CROWD }, (_, at) =>
    standIn.moderator.runCommand("ask", { question: `others ${at}`, private: true }),
  );
  const result = await deed();
  expect((await Promise.all(others)).map(isPrivate)).toEqual(others.map(() => true));
  return result;
}

const isPrivate = ({ flags }: APIMessage): boolean => ((flags ?? 0) & 64) !== 0;
const ask = (question: string) => (): Promise<APIMessage> => standIn.member.runCommand("ask", { question });
const press = async (label: string, isMine = true, name = "ask"): Promise<() => Promise<APIMessage>> => {
  const answer = await standIn.member.runCommand(name, { question: "many", private: label === "Share" });
  const { customId } = buttonsOf(answer).find((button) => button.label.startsWith(label)) ?? { customId: "" };
  return () => (isMine ? standIn.member : standIn.moderator).pressButton(answer.id, customId);
};
const find = async (): Promise<() => Promise<APIMessage>> => {
  const { id } = standIn.member.say("Somebody said this.");
  return () => standIn.member.messageCommand("Find in the coverage", id);
};

/** Does something; resolves to what came of it, and to how it was acknowledged. */
async function acknowledged(deed: () => Promise<APIMessage>): Promise<readonly [unknown, unknown]> {
  const before = new Set(standIn.world.interactions.keys());
  const seen = visible(await deed());
  const [own] = [...standIn.world.interactions.values()].filter(({ id }) => !before.has(id));
  return [seen, own?.acknowledgedWith];
}

const visible = (message: APIMessage) => ({
  texts: textsOf(message),
  buttons: buttonsOf(message).map(({ label }) => label),
  isPrivate: isPrivate(message),
  isThinking: ((message.flags ?? 0) & 128) !== 0,
});

describe("in a crowd, everybody sees what they would see alone", () => {
  test.each([
    ["a public answer", () => ask("many"), [reply, thinking]],
    ["a likely answer", () => ask("likely"), [reply, thinking]],
    ["an answer with a file", () => ask("long"), [reply, thinking]],
    ["nothing found", () => ask("nothing"), [reply, thinking]],
    ["choices", () => ask("choose 3"), [reply, thinking]],
    [
      "a private answer",
      () => () => standIn.member.runCommand("ask", { question: "many", private: true }),
      [reply, thinking],
    ],
    ["a question without words, refused privately", () => ask("?!"), [reply, reply]],
    ["a question refused privately when it is answered", () => ask("wrong"), [reply, thinking]],
    ["the next page of one's own answer", () => press("Next"), [changed, pressTaken]],
    ["the context of an excerpt", () => press("Context"), [reply, pressTaken]],
    ["the next page of somebody else's answer", () => press("Next", false), [reply, pressTaken]],
    ["a private answer that is shared", () => press("Share"), [reply, reply]],
    ["the sentences of a message", find, [reply, thinking]],
    ["help", () => () => standIn.member.runCommand("help"), [reply, reply]],
  ] as const)("%s", async (_, deed, types) => {
    const [aloneSeen, aloneType] = await acknowledged(await deed());
    const prepared = await deed();
    const [seen, type] = await inACrowd(() => acknowledged(prepared));
    expect(seen).toEqual(aloneSeen);
    expect([aloneType, type]).toEqual(types);
  });
});

test("a bug is told to the person who asked alone, and nothing is left of the wait", async () => {
  await expectPrivateApology(await inACrowd(ask("crash")));
  expect(logged.join("\n")).toContain("a bug");
});

test("suggestions come before the answers of those who wait", async () => {
  const order: string[] = [];
  const waiting = Array.from({ length: CROWD }, (_, at) =>
    ask(`many ${at}`)().then(() => order.push("answer")),
  );
  const choices = await standIn.member.autocomplete("who", { question: "a" }, "question");
  order.push("suggestions");
  await Promise.all(waiting);
  expect(choices).not.toEqual([]);
  expect(order.indexOf("suggestions")).toBeLessThan(CROWD);
  expect(order.at(-1)).toBe("answer");
});

test("an acknowledgement whose connection broke is sent again, and one that arrived counts", async () => {
  standIn.faults.request({ path: /callback$/, times: CROWD, what: { kind: "answerLost" } });
  const answers = await Promise.all(Array.from({ length: CROWD * 2 }, (_, at) => ask(`many ${at}`)()));
  expect(answers.filter((answer) => visible(answer).isThinking)).toEqual([]);
});

test("whoever could not be acknowledged in time is not answered", async () => {
  const asked = Array.from({ length: CROWD }, (_, at) => ask(`many ${at}`)());
  standIn.faults.request({ path: /callback$/, times: CROWD, what: { kind: "slow", milliseconds: 3_200 } });
  const ends = await Promise.allSettled(asked);
  expect(ends.map(({ status }) => status)).toContain("rejected");
  await expect.poll(() => logged.filter((line) => line.includes("too late")).length).toBeGreaterThan(0);
  expect(standIn.sent.filter(({ path }) => path.includes("/webhooks/"))).toEqual([]);
});

async function expectPrivateApology(message: APIMessage): Promise<void> {
  expect(visible(message)).toMatchObject({ isPrivate: true, isThinking: false });
  expect(textsOf(message).join()).toContain("something went wrong");
  expect(standIn.member.messages().filter((one) => visible(one).isThinking)).toEqual([]);
}
