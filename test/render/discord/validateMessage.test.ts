import { describe, expect, it } from "vitest";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";

const V2 = 1 << 15;
const none = { parse: [] };
const display = { type: 10, content: "a" };
const button = { type: 2, style: 2, label: "a", custom_id: "a" };
const v2 = (...components: unknown[]): object => ({ flags: V2, components, allowed_mentions: none });
const row = (...components: unknown[]): object => v2({ type: 1, components });
const container = (...components: unknown[]): object => v2({ type: 17, components });
const option = (value: string): object => ({ label: "a", value });
const times = <Value>(count: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe("validateMessage", () => {
  it.each<[string, unknown]>([
    ["plain content", { content: "a", allowed_mentions: none }],
    ["a text display", v2(display)],
    ["40 components", v2(...times(40, () => display))],
    ["4000 characters", v2({ type: 10, content: "a".repeat(2000) }, { type: 10, content: "a".repeat(2000) })],
    ["a row of five buttons", row(...times(5, (at) => ({ ...button, custom_id: `b${at}` })))],
    ["a link", row({ type: 2, style: 5, label: "a", url: "https://example.org" })],
    ["a menu", row({ type: 3, custom_id: "a", options: [option("a"), option("b")] })],
    ["a section", v2({ type: 9, components: [display], accessory: button })],
    ["a container", container(display, { type: 14, divider: true, spacing: 1 })],
    ["an empty content beside the V2 flag", { ...v2(display), content: "" }],
    [
      "a file that comes with it",
      {
        ...v2({ type: 13, file: { url: "attachment://a.txt" } }),
        attachments: [{ id: "0", filename: "a.txt" }],
      },
    ],
    ["a nonce of 25", { content: "a", nonce: "a".repeat(25), enforce_nonce: true, allowed_mentions: none }],
  ])("accepts %s", (_, body) => {
    expect(validateMessage(body)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["what is no object", [], "is not an object"],
    ["an empty message", { allowed_mentions: none }, "empty"],
    ["a blank message", { content: " \n", allowed_mentions: none }, "empty"],
    ["content over 2000", { content: "a".repeat(2001), allowed_mentions: none }, "2001"],
    ["no allowed_mentions", { content: "a" }, "allowed_mentions"],
    ["mentions", { content: "a", allowed_mentions: { parse: ["everyone"] } }, "allowed_mentions.parse"],
    [
      "mentioned users",
      { content: "a", allowed_mentions: { parse: [], users: ["1"] } },
      "allowed_mentions.users",
    ],
    ["a replied user", { content: "a", allowed_mentions: { parse: [], replied_user: true } }, "replied_user"],
    ["an unknown key", { content: "a", ephemeral: true, allowed_mentions: none }, "unknown key ephemeral"],
    ["content beside the V2 flag", { ...v2(display), content: "a" }, "with Components V2"],
    ["embeds beside the V2 flag", { ...v2(display), embeds: [{ title: "a" }] }, "with Components V2"],
    ["the V2 flag without components", { flags: V2, components: [], allowed_mentions: none }, "0 items"],
    ["V2 components without the flag", { components: [display], allowed_mentions: none }, "may not be here"],
    ["41 components", v2(...times(41, () => display)), "41"],
    ["41 components, nested", container(...times(40, () => display)), "41 components"],
    [
      "over 4000 characters in all",
      v2({ type: 10, content: "a".repeat(3999) }, { type: 10, content: "aa" }),
      "4001 characters",
    ],
    ["a blank text", v2({ type: 10, content: "  " }), "blank"],
    ["a lone surrogate", v2({ type: 10, content: "\ud800" }), "surrogate"],
    ["a button at the top", v2(button), "may not be here"],
    ["a container in a container", container({ type: 17, components: [display] }), "may not be here"],
    ["an empty container", container(), "0 items"],
    ["six buttons in a row", row(...times(6, (at) => ({ ...button, custom_id: `b${at}` }))), "6 items"],
    ["a row without buttons", row(), "0 items"],
    ["the same custom_id twice", row(button, button), "custom_id a appears twice"],
    ["a custom_id over 100", row({ ...button, custom_id: "a".repeat(101) }), "101"],
    ["a button without custom_id", row({ type: 2, style: 2, label: "a" }), "custom_id"],
    ["a button without a label", row({ type: 2, style: 2, custom_id: "a" }), "label or an emoji"],
    ["a label over 80", row({ ...button, label: "a".repeat(81) }), "81"],
    ["a button style 7", row({ ...button, style: 7 }), "style"],
    ["a link with a custom_id", row({ ...button, style: 5, url: "https://example.org" }), "custom_id"],
    [
      "a link over 512",
      row({ type: 2, style: 5, label: "a", url: `https://a.org/${"a".repeat(512)}` }),
      "526",
    ],
    ["a script link", row({ type: 2, style: 5, label: "a", url: "javascript:alert(1)" }), "address"],
    [
      "a menu beside a button",
      row({ type: 3, custom_id: "m", options: [option("a")] }, button),
      "row of its own",
    ],
    ["26 options", row({ type: 3, custom_id: "m", options: times(26, (at) => option(`o${at}`)) }), "26"],
    ["the same option twice", row({ type: 3, custom_id: "m", options: [option("a"), option("a")] }), "twice"],
    ["a section without accessory", v2({ type: 9, components: [display] }), "accessory"],
    [
      "a file that does not come with it",
      v2({ type: 13, file: { url: "attachment://b.txt" } }),
      "no file b.txt",
    ],
    ["an unknown component", v2({ type: 99 }), "unknown component type"],
    ["an unknown component key", v2({ ...display, colour: 1 }), "unknown key colour"],
    ["a colour out of range", v2({ type: 17, accent_color: -1, components: [display] }), "colour"],
    ["a nonce of 26", { content: "a", nonce: "a".repeat(26), allowed_mentions: none }, "26"],
    [
      "an enforced nonce that is not there",
      { content: "a", enforce_nonce: true, allowed_mentions: none },
      "nonce",
    ],
    [
      "embeds over 6000 in all",
      {
        embeds: [{ description: "a".repeat(4000) }, { description: "a".repeat(2001) }],
        allowed_mentions: none,
      },
      "6001",
    ],
    [
      "11 files",
      { content: "a", attachments: times(11, (at) => ({ id: at })), allowed_mentions: none },
      "11 items",
    ],
  ])("refuses %s", (_, body, problem) => {
    expect(validateMessage(body).join("\n")).toContain(problem);
  });
});
