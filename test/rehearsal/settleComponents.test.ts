import { expect, test } from "vitest";
import { findComponent, settleComponents } from "../../src/rehearsal/settleComponents.ts";

const file = {
  id: "9",
  filename: "all.txt",
  size: 3,
  content_type: "text/plain",
  url: "http://127.0.0.1:1/attachments/1/9/all.txt",
  proxy_url: "http://127.0.0.1:1/attachments/1/9/all.txt",
};

test("components without ids get new ones, distinct from given ones at any depth", () => {
  const text = { type: 10, content: "x" };
  const settled = settleComponents([{ type: 17, components: [{ ...text, id: 2 }, text] }], []);
  expect(settled).toEqual([
    {
      type: 17,
      id: 1,
      components: [
        { ...text, id: 2 },
        { ...text, id: 3 },
      ],
    },
  ]);
});

test("an attached file gets its address, name and size", () => {
  const [settled] = settleComponents([{ type: 13, file: { url: "attachment://all.txt" } }], [file]);
  expect(settled).toMatchObject({ id: 1, name: "all.txt", file: { url: file.url, size: 3 } });
});

test("a button is found by its custom id at any depth and in accessories", () => {
  const button = { type: 2, custom_id: "x" };
  expect(findComponent([{ type: 17, components: [{ type: 1, components: [button] }] }], "x")).toBe(button);
  expect(findComponent([{ type: 9, components: [], accessory: button }], "x")).toBe(button);
  expect(findComponent([{ type: 1, components: [button] }], "y")).toBeUndefined();
});
