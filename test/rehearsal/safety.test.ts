import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { freshStandIn } from "./support/started.ts";

let standIn: StandIn;
let secret: string;
beforeAll(async () => {
  standIn = await freshStandIn();
  const html = await (await fetch(standIn.url)).text();
  secret = /name="page-secret" content="([^"]+)"/.exec(html)?.[1] ?? "";
});
afterAll(() => standIn.close());

const say = { as: "member", channel: "newsroom", action: { kind: "say", content: "hello" } };

/** Posts to the page's API with these headers; `fetch` does not allow setting `Host`. */
function post(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${standIn.url}/page/act`, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(JSON.stringify(say));
  });
}

test("the page itself is allowed to act", async () => {
  expect(await post({ "x-page-secret": secret, origin: standIn.url })).toBe(200);
  expect(standIn.member.messages().map(({ content }) => content)).toEqual(["hello"]);
});

test.each([
  ["without the page's secret", () => ({}), 403],
  ["with a wrong secret", () => ({ "x-page-secret": "guess" }), 403],
  ["from another site", () => ({ "x-page-secret": secret, origin: "http://evil.example" }), 403],
  ["from another port", () => ({ "x-page-secret": secret, origin: "http://127.0.0.1:1" }), 403],
  ["under another name of this machine", () => ({ "x-page-secret": secret, host: "evil.example" }), 421],
])("nobody is allowed to act %s", async (_how, headers, status) => {
  const before = standIn.member.messages().length;
  expect(await post(headers())).toBe(status);
  expect(standIn.member.messages()).toHaveLength(before);
});

test.each([
  ["announced", { "content-length": String(26 * 1024 * 1024) }, 0],
  ["sent in pieces", { "transfer-encoding": "chunked" }, 26],
])("a body of 26 MB, %s, is refused with a message", async (_how, headers, pieces) => {
  const answer = new Promise<[number | undefined, string]>((resolve, reject) => {
    const asked = request(
      `${standIn.url}/page/act`,
      { method: "POST", headers: { "x-page-secret": secret, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (data: Buffer) => (text += data.toString()));
        response.on("end", () => resolve([response.statusCode, text]));
      },
    );
    asked.on("error", reject);
    asked.flushHeaders();
    for (let piece = 0; piece < pieces; piece += 1) asked.write(Buffer.alloc(1024 * 1024, " "));
    if (pieces > 0) asked.end();
  });
  expect(await answer).toEqual([413, "This is over 25 MB. Choose a smaller file."]);
});

test("messages cannot be read without the page's secret", async () => {
  for (const path of ["/page/state", "/page/events"]) {
    expect((await fetch(standIn.url + path)).status).toBe(403);
  }
});

test("the page loads nothing from elsewhere and cannot be framed", async () => {
  const policy = (await fetch(standIn.url)).headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test("an attached file is never shown as a page", async () => {
  const bytes = new TextEncoder().encode("<script>alert(1)</script>");
  standIn.world.files.set("1", { name: "a.html", contentType: "text/html", bytes });
  const { headers } = await fetch(`${standIn.url}/attachments/1/1/a.html`);
  expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a.html");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
});

test("a browser's page cannot connect to the gateway", async () => {
  const socket = new WebSocket(`${standIn.url.replace("http", "ws")}/gateway?v=10`, {
    origin: "http://evil.example",
  });
  const failure = await new Promise<Error>((resolve) => socket.once("error", resolve));
  expect(failure.message).toMatch(/socket hang up|ECONNRESET/);
});

test("the REST interface needs the bot's token", async () => {
  const answer = await fetch(`${standIn.apiBase}/v10/users/@me`, { headers: { authorization: "Bot guess" } });
  expect([answer.status, await answer.json()]).toEqual([401, { message: "401: Unauthorized", code: 0 }]);
});
