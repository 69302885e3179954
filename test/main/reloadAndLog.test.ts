import { expect, test } from "vitest";
import { reloadAndLog } from "../../src/main/reloadAndLog.ts";

/** What a failed reload logs: the level and the message. */
async function logged(isStopping: boolean): Promise<string[]> {
  const lines: string[] = [];
  const at = (level: string) => (_: object, message?: string) =>
    void lines.push(`${level}: ${message ?? ""}`);
  const log = { info: at("info"), warn: at("warn"), error: at("error") };
  const library = { reload: () => Promise.reject(new Error("driver has already been destroyed")) };
  await reloadAndLog(library, "SIGHUP", log as Parameters<typeof reloadAndLog>[2], () => isStopping);
  return lines;
}

test("a reload that fails is an error, unless the bot is stopping", async () => {
  expect(await logged(false)).toEqual(["error: corpus not reloaded; the previous one keeps answering"]);
  expect(await logged(true)).toEqual(["info: corpus not reloaded, because the bot is stopping"]);
});
