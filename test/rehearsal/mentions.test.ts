import { expect, test } from "vitest";
import { pingsOf } from "../../src/rehearsal/mentions.ts";

const none = { parse: [] };

test.each([
  ["everyone, where nothing is said about it", { content: "@everyone" }, ["everyone"]],
  ["here", { content: "look @here" }, ["here"]],
  ["a user by either spelling", { content: "<@1> <@!2>" }, ["1", "2"]],
  ["a role", { content: "<@&3>" }, ["3"]],
  ["only whom it lists", { content: "<@1> <@2> @everyone", allowed_mentions: { users: ["2"] } }, ["2"]],
  ["only the kinds it lists", { content: "<@1> <@&3>", allowed_mentions: { parse: ["roles"] } }, ["3"]],
  [
    "those in a text display, however deep",
    { components: [{ type: 17, components: [{ type: 10, content: "<@1>" }] }] },
    ["1"],
  ],
])("a body notifies %s", (_whom, body, pings) => {
  expect(pingsOf(body)).toEqual(pings);
});

test.each([
  [
    "with mentions of all kinds that it does not allow",
    { content: "@everyone <@1> <@&2>", allowed_mentions: none },
  ],
  ["with a channel, a command and a time", { content: "<#1> </ask:2> <t:3:D>" }],
  ["with a button's label", { components: [{ type: 1, components: [{ type: 2, label: "<@1>" }] }] }],
  ["with an address of mail", { content: "everyone@example.org" }],
])("a body %s notifies nobody", (_how, body) => {
  expect(pingsOf(body)).toEqual([]);
});
