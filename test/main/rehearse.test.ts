import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("an article added in a rehearsal answers there, and never reaches the corpus folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-rehearse-"));
  const corpus = join(folder, "corpus");
  await cp("seeds", corpus, { recursive: true });
  const before = await readdir(corpus);
  const child = spawn("npm", ["start", "--silent"], {
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", CORPUS_DIR: corpus, DATA_DIR: join(folder, "data") },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = once(child, "exit");
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += data.toString()));
  try {
    await expect.poll(() => output).toContain("It works on a copy of");
    const [url = ""] = /http:\S+/.exec(output) ?? [];
    const page = await (await fetch(url)).text();
    const secret = /name="page-secret" content="([^"]+)"/.exec(page)?.[1] ?? "";
    const act = async (action: object): Promise<string> => {
      const headers = { "x-page-secret": secret, "content-type": "application/json" };
      const body = JSON.stringify({ as: "moderator", channel: "newsroom", action });
      return (await fetch(`${url}/page/act`, { method: "POST", headers, body })).text();
    };
    const article =
      "Ferry Osprey is sold\n\nThe ferry Osprey was sold to Rhoda Tamsin on Monday, the harbour said.\n";
    const file = {
      name: "ferry.txt",
      contentType: "text/plain",
      base64: Buffer.from(article).toString("base64"),
    };
    await act({ kind: "command", name: "corpus add", options: { file } });
    const ask = { kind: "command", name: "ask", options: { question: "who was the ferry Osprey sold to?" } };
    await act(ask);
    const state = await fetch(`${url}/page/state?as=moderator&channel=newsroom`, {
      headers: { "x-page-secret": secret },
    });
    expect(await state.text()).toContain("Rhoda Tamsin");
    expect(await readdir(corpus)).toEqual(before);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
});
