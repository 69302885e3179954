import { describe, expect, it } from "vitest";
import { validateCommands } from "../../../src/render/discord/validateCommands.ts";

const command = { name: "who", description: "Says who somebody is." };
const option = { type: 3, name: "name", description: "A name.", required: true };
const many = (count: number): object[] =>
  Array.from({ length: count }, (_, at) => ({ ...option, name: `o${at}` }));

describe("validateCommands", () => {
  it.each<[string, unknown[]]>([
    ["none", []],
    ["a slash command", [{ ...command, type: 1, options: [option], contexts: [0, 1] }]],
    ["the same name as another type", [command, { type: 3, name: "who" }]],
    ["a message command", [{ type: 3, name: "Find in the coverage" }]],
    [
      "an autocompleted option",
      [{ ...command, options: [{ ...option, autocomplete: true, max_length: 300 }] }],
    ],
    ["permissions as a string", [{ ...command, default_member_permissions: "8192" }]],
  ])("accepts %s", (_, commands) => {
    expect(validateCommands(commands)).toEqual([]);
  });

  it.each<[string, unknown[], string]>([
    ["an upper-case name", [{ ...command, name: "Who" }], "lower case"],
    ["a name with a space", [{ ...command, name: "who is" }], "character that is not allowed"],
    ["a name over 32", [{ ...command, name: "a".repeat(33) }], "33"],
    ["no description", [{ name: "who" }], "description"],
    ["a description over 100", [{ ...command, description: "a".repeat(101) }], "101"],
    ["a described message command", [{ type: 3, name: "Find", description: "a" }], "only for slash commands"],
    ["the same command twice", [command, command], "twice"],
    ["the same option twice", [{ ...command, options: [option, option] }], "twice"],
    ["26 options", [{ ...command, options: many(26) }], "26 items"],
    [
      "required after optional",
      [{ ...command, options: [{ ...option, name: "a", required: false }, option] }],
      "after an optional",
    ],
    [
      "choices with autocomplete",
      [{ ...command, options: [{ ...option, choices: [{ name: "a", value: "a" }], autocomplete: true }] }],
      "choices and autocomplete",
    ],
    ["a length beyond 6000", [{ ...command, options: [{ ...option, max_length: 6001 }] }], "6000"],
    ["an unknown key", [{ ...command, permission: 1 }], "unknown key permission"],
    [
      "an unknown option key",
      [{ ...command, options: [{ ...option, maxLength: 1 }] }],
      "unknown key maxLength",
    ],
    ["101 commands", many(101), "101 items"],
  ])("refuses %s", (_, commands, problem) => {
    expect(validateCommands(commands).join("\n")).toContain(problem);
  });
});
