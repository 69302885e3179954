import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { freshStandIn } from "./support/started.ts";

let standIn: StandIn;
// The clock stands still during a test, so that limits do not depend on the machine's load.
let now = Date.now();
beforeAll(async () => void (standIn = await freshStandIn({ clock: () => now })));
beforeEach(() => void (now += 60_000));
afterAll(() => standIn.close());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${standIn.apiBase}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${standIn.token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

const commands = () => `/applications/${standIn.applicationId}/guilds/${standIn.guildId}/commands`;

describe("application commands", () => {
  test("are returned as Discord does: with defaults, without false values", async () => {
    const options = [
      { type: 3, name: "name", description: "Who", required: false, autocomplete: false, choices: [] },
    ];
    const { status, body } = await ask("PUT", commands(), [
      { name: "who", description: "Who is it", options },
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      {
        type: 1,
        name: "who",
        guild_id: standIn.guildId,
        default_member_permissions: null,
        nsfw: false,
        options: [{ type: 3, name: "name", description: "Who" }],
      },
    ]);
    expect((body as { options: object[] }[])[0]?.options[0]).not.toHaveProperty("required");
  });

  test("keep their ids in bulk updates, and can be created, changed and deleted individually", async () => {
    const first = (await ask("PUT", commands(), [{ name: "who", description: "Who is it" }])).body as {
      id: string;
    }[];
    const again = (await ask("PUT", commands(), [{ name: "who", description: "Changed" }])).body as {
      id: string;
    }[];
    expect(again[0]?.id).toBe(first[0]?.id);
    const made = await ask("POST", commands(), { name: "when", description: "When was it" });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    expect((await ask("PATCH", `${commands()}/${id}`, { description: "When" })).body).toMatchObject({
      id,
      name: "when",
      description: "When",
    });
    expect((await ask("DELETE", `${commands()}/${id}`)).status).toBe(204);
    expect((await ask("GET", `${commands()}/${id}`)).body).toMatchObject({ code: 10063 });
  });

  test.each([
    ["an upper-case name", [{ name: "Who", description: "x" }], "0.name"],
    ["no description", [{ name: "who" }], "0.description"],
    [
      "a required option after an optional one",
      [
        {
          name: "who",
          description: "x",
          options: [
            { type: 3, name: "a", description: "x" },
            { type: 3, name: "b", description: "x", required: true },
          ],
        },
      ],
      "0.options",
    ],
    ["a description on a message command", [{ name: "Find", type: 3, description: "x" }], "0.description"],
  ])("%s is refused with its place", async (_what, body, place) => {
    const answer = await ask("PUT", commands(), body);
    expect([answer.status, answer.body]).toMatchObject([400, { code: 50035, message: "Invalid Form Body" }]);
    expect(
      place
        .split(".")
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], errorsOf(answer)),
    ).toHaveProperty("_errors");
  });

  test("those of another application or guild cannot be reached", async () => {
    expect((await ask("GET", "/applications/1/commands")).body).toMatchObject({ code: 10002 });
    expect((await ask("GET", `/applications/${standIn.applicationId}/guilds/1/commands`)).body).toMatchObject(
      {
        code: 50001,
      },
    );
  });
});

function errorsOf(answer: Answer): unknown {
  return (answer.body as { errors: unknown }).errors;
}

describe("answers", () => {
  test("an empty response has no content type", async () => {
    const { status, headers, body } = await ask("POST", `/channels/${standIn.channelId("newsroom")}/typing`);
    expect([status, headers.get("content-type"), body]).toEqual([204, null, undefined]);
  });

  test("a body that is not JSON is refused", async () => {
    const path = `/channels/${standIn.channelId("newsroom")}/messages`;
    expect(await ask("POST", path, "{")).toMatchObject({ status: 400, body: { code: 50109 } });
  });

  test("an unknown route is not found", async () => {
    expect(await ask("GET", "/nowhere")).toMatchObject({ status: 404, body: { code: 0 } });
  });

  test("the headers count a message's rate limit, and exceeding it gives 429", async () => {
    const path = `/channels/${standIn.channelId("digests")}/messages`;
    const send = () => ask("POST", path, { content: "x", allowed_mentions: { parse: [] } });
    const answers = [await send(), await send(), await send(), await send(), await send(), await send()];
    expect(answers.map(({ headers }) => headers.get("x-ratelimit-remaining"))).toEqual([
      "4",
      "3",
      "2",
      "1",
      "0",
      "0",
    ]);
    const last = answers.at(-1);
    expect([last?.status, last?.body]).toMatchObject([
      429,
      { message: "You are being rate limited.", global: false },
    ]);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("more than 50 requests per second exceed the global limit", async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask("GET", "/gateway")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers.get("x-ratelimit-global")).toBe("true");
  });
});
