import { expect, describe, test } from "vitest";
import { snapshotOf } from "../support/snapshots.ts";
import { ask, readerOver } from "./support/readerOver.ts";

const snapshot = snapshotOf([
  "Ferry Osprey is sold\n\nThe ferry Osprey was sold to Rhoda Tamsin on Monday.\n",
]);
const token = "a-token-of-sixteen-letters";
const open = { host: "0.0.0.0", port: 0, perMinute: 0, token };

describe("every response", () => {
  test.each(["/", "/healthz", "/readyz", "/metrics", "/reader.css", "/nowhere", "/articles/nobody"])(
    "%s allows no scripts and nothing from other sites",
    async (path) => {
      const { headers } = await readerOver(snapshot).app.request(ask(path));
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    },
  );
});

describe("the host", () => {
  test.each(["127.0.0.1:8788", "localhost:8788", "[::1]:8788", "news.example.org"])(
    "%s is its own",
    async (host) => {
      const { app } = readerOver(snapshot, { publicUrl: "https://news.example.org" });
      expect((await app.request(ask("/", { host }))).status).toBe(200);
    },
  );

  test.each(["evil.example.org", "127.0.0.1.example.org", "news.example.org:81", ""])(
    "%j is not",
    async (host) => {
      const { app } = readerOver(snapshot, { publicUrl: "https://news.example.org" });
      expect((await app.request(ask("/", { host }))).status).toBe(421);
    },
  );
});

describe("the token", () => {
  const { app } = readerOver(snapshot, { settings: open });

  test.each(["/", "/articles/0", "/api/articles", "/feed.atom", "/metrics", "/nowhere"])(
    "is required for %s",
    async (path) => {
      const response = await app.request(ask(path));
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain("Osprey");
    },
  );

  test.each(["/healthz", "/readyz", "/reader.css", "/enter"])("is not required for %s", async (path) => {
    expect((await app.request(ask(path))).status).toBe(200);
  });

  test.each([token, ` ${token}`])("is accepted as a bearer token", async (shown) => {
    expect(
      (await app.request(ask("/", { authorization: `Bearer${shown.startsWith(" ") ? "" : " "}${shown}` })))
        .status,
    ).toBe(200);
  });

  test.each(["", "wrong", token.slice(1), `${token}x`, token.toUpperCase()])("is not %j", async (shown) => {
    expect((await app.request(ask("/", { authorization: `Bearer ${shown}` }))).status).toBe(401);
  });

  const enter = (form: Readonly<Record<string, string>>) =>
    app.request(
      new Request("http://127.0.0.1:8788/enter", {
        method: "POST",
        body: new URLSearchParams(form),
        headers: { host: "news.example.org" },
      }),
    );

  test("is kept in a cookie that does not reveal it, and the visitor is redirected to the requested page", async () => {
    const response = await enter({ token, next: "/articles/0?start=1" });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/articles/0?start=1");
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toContain("HttpOnly");
    expect(cookie).not.toContain(token);
    const [shown = ""] = cookie.split(";");
    expect((await app.request(ask("/", { cookie: shown }))).status).toBe(200);
    expect((await app.request(ask("/", { cookie: `${shown}x` }))).status).toBe(401);
  });

  test("redirects to the linked passage, although browsers do not send fragments", async () => {
    const html = await (await app.request(ask("/articles/0?start=1&end=5"))).text();
    expect(html).toContain('value="/articles/0?start=1&amp;end=5#excerpt"');
  });

  test.each(["https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", ""])(
    "never redirects to another site: %j",
    async (next) => {
      expect((await enter({ token, next })).headers.get("location")).toBe("/");
    },
  );

  test("that is wrong is rejected", async () => {
    const response = await enter({ token: "wrong", next: "/" });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("This token is wrong.");
    expect(response.headers.get("set-cookie")).toBeNull();
  });
});

describe("refused requests", () => {
  test("a URL longer than any question", async () => {
    expect((await readerOver(snapshot).app.request(ask(`/?a=${"a".repeat(20_000)}`))).status).toBe(414);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("%s, because nothing can be changed", async (method) => {
    const request = new Request("http://127.0.0.1:8788/", { method, headers: { host: "127.0.0.1:8788" } });
    expect((await readerOver(snapshot).app.request(request)).status).toBe(405);
  });

  test("more requests per minute than one address may make, with the time to wait", async () => {
    const { app } = readerOver(snapshot, { settings: { host: "127.0.0.1", port: 0, perMinute: 2 } });
    const from = (address: string) => app.request(ask("/", { "x-forwarded-for": address }));
    expect((await from("192.0.2.1")).status).toBe(200);
    expect((await from("192.0.2.1")).status).toBe(200);
    const refused = await from("192.0.2.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await from("192.0.2.2")).status).toBe(200);
  });
});

describe("the ETag", () => {
  test("stays the same while the coverage does, and saves resending the page", async () => {
    const { app } = readerOver(snapshot);
    const first = await app.request(ask("/"));
    const etag = first.headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    const again = await app.request(ask("/", { "if-none-match": etag }));
    expect(again.status).toBe(304);
    expect(await (await app.request(ask("/"))).text()).toBe(await first.text());
    expect((await app.request(ask("/articles/0", { "if-none-match": etag }))).status).not.toBe(304);
  });

  test("changes with any article and any moderator's change", async () => {
    let now = snapshot;
    let set = {};
    const { app } = readerOver(snapshot, { snapshot: () => now, editorial: () => set });
    const etag = async () => (await app.request(ask("/"))).headers.get("etag");
    const before = await etag();
    set = { "0.txt": { details: {}, status: "retracted", reason: "It was wrong.", notes: [], updatedAt: 1 } };
    const retracted = await etag();
    now = snapshotOf(["Another headline\n\nAnother text.\n", "A second\n\nAnother text still.\n"]);
    expect(new Set([before, retracted, await etag()]).size).toBe(3);
  });
});

describe("a page that several ask for at the same time", () => {
  /** Each listing reads the details of the article once. */
  const listed = (): { readonly app: ReturnType<typeof readerOver>["app"]; readonly reads: () => number } => {
    let reads = 0;
    const [article] = snapshot.articles;
    if (article === undefined) throw new Error("no article");
    const counted = Object.defineProperty({ ...article }, "details", {
      get: () => {
        reads += 1;
        return article.details;
      },
    });
    return { app: readerOver({ ...snapshot, articles: [counted] }).app, reads: () => reads };
  };

  test("is made once, and all get the same", async () => {
    const { app, reads } = listed();
    const responses = await Promise.all([1, 2, 3].map(async () => app.request(ask("/api/articles"))));
    const bodies = await Promise.all(responses.map((response) => response.text()));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(responses.map(({ headers }) => headers.get("etag"))).size).toBe(1);
    expect(reads()).toBe(1);
  });

  test("answers each of them if it cannot be cached", async () => {
    const { app } = listed();
    const responses = await Promise.all([1, 2, 3].map(async () => app.request(ask("/nowhere"))));
    expect(responses.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe("health", () => {
  test("is reported for each part; a part that fails, hangs or is missing is not ready", async () => {
    const readiness = {
      snapshot: () => true,
      gateway: () => false,
      store: () => Promise.reject(new Error("gone")),
    };
    const response = await readerOver(snapshot, { readiness }).app.request(ask("/readyz"));
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ snapshot: true, gateway: false, store: false });
    const ready = await readerOver(snapshot, { readiness: { snapshot: () => true } }).app.request(
      ask("/readyz"),
    );
    expect(ready.status).toBe(200);
  });

  test("is measured for Prometheus", async () => {
    const { app, services } = readerOver(snapshot);
    services.metrics.interaction("answered", 12);
    services.metrics.reload("failed");
    services.metrics.digest("sent");
    await app.request(ask("/"));
    const text = await (await app.request(ask("/metrics"))).text();
    for (const name of [
      'cuttings_interaction_seconds_count{outcome="answered"}',
      'cuttings_reloads_total{outcome="failed"}',
      'cuttings_digest_messages_total{outcome="sent"}',
      'cuttings_reader_request_seconds_count{status="200"}',
      "cuttings_nodejs_eventloop_lag_seconds",
      "cuttings_process_resident_memory_bytes",
    ])
      expect(text).toContain(name);
  });
});
