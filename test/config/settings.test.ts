import { isAbsolute, resolve } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { fileSettings, readConfig, readSettings } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";

afterEach(() => vi.unstubAllEnvs());

/** The settings with this environment over the one of the tests. */
function settingsWith(environment: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return readSettings();
}

describe("the environment", () => {
  test("that sets nothing leaves what README says", () => {
    const blank = { CORPUS_DIR: "", PORT: "", COOLDOWN_PER_MINUTE: "", NO_COLOR: "", DISCORD_TOKEN: "" };
    const settings = settingsWith(blank);
    expect(settings).toMatchObject({ port: 8787, cooldownPerMinute: 30, noColor: false });
    expect(settings.corpusDir).toMatch(/seeds$/u);
    expect(isAbsolute(settings.corpusDir)).toBe(true);
    expect(settings).not.toHaveProperty("discordToken");
  });

  test("is read by the names that README has", () => {
    expect(
      settingsWith({ PORT: "0", NO_COLOR: "1", CORPUS_DIR: "elsewhere", LOG_LEVEL: "debug" }),
    ).toMatchObject({
      port: 0,
      noColor: true,
      corpusDir: resolve("elsewhere"),
      logLevel: "debug",
    });
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["PORT", "80.5"],
    ["COOLDOWN_PER_MINUTE", "-1"],
    ["LOG_LEVEL", "loud"],
    ["DISCORD_GUILD_ID", "my server"],
    ["DISCORD_API_URL", "discord"],
  ])("is refused by name: %s=%s", (name, value) => {
    const refused = () => settingsWith({ [name]: value });
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(`the environment: ${name}: `);
    expect(refused).toThrow(/Correct it and start again/u);
  });

  test("is refused with every bad name at once, and none of their values", () => {
    const refused = () => settingsWith({ PORT: "abc", DISCORD_GUILD_ID: "a-secret-token" });
    expect(refused).toThrow(/: PORT: /u);
    expect(refused).toThrow(/: DISCORD_GUILD_ID: /u);
    expect(refused).not.toThrow(/a-secret-token/u);
  });
});

describe("a file of config/", () => {
  const good = readConfig("cuttings.json", fileSettings);

  test("that is as it should be is read", () => {
    expect(fileSettings.parse(good)).toEqual(good);
  });

  test.each([
    ["corpus", ""],
    ["maxFileBytes", 0],
    ["maxFileBytes", 1.5],
    ["maxFileBytes", "5"],
    ["language", "British"],
    ["privateByDefault", "no"],
  ])("is refused with a bad value: %s: %j", (name, value) => {
    const { success, error } = fileSettings.safeParse({ ...good, [name]: value });
    expect(success).toBe(false);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([name]);
  });

  test("is refused with a key that nobody knows, by name", () => {
    const refused = () => readConfig("cuttings.json", z.strictObject({}));
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(/^config\/cuttings\.json: Unrecognized keys?: .*"corpus"/u);
  });

  test("that is missing or lacks a value is named", () => {
    expect(() => readConfig("missing.json", fileSettings)).toThrow(/^config\/missing\.json: .*Restore it/u);
    expect(() => readConfig("cuttings.json", z.object({ lantern: z.string() }))).toThrow(
      /^config\/cuttings\.json: lantern: /u,
    );
  });
});
