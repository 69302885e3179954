import { isAbsolute, resolve } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { fileSettings } from "../../src/config/fileSettings.ts";
import { readConfig } from "../../src/config/readConfig.ts";
import { readSettings } from "../../src/config/settings.ts";
import { UserError } from "../../src/errors.ts";

afterEach(() => vi.unstubAllEnvs());

/** The settings with these variables added to the tests' environment. */
function settingsWith(environment: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return readSettings();
}

describe("the environment", () => {
  test("without settings gives the defaults in the docs", () => {
    const blank = { CORPUS_DIR: "", PORT: "", COOLDOWN_PER_MINUTE: "", NO_COLOR: "", DISCORD_TOKEN: "" };
    const settings = settingsWith(blank);
    expect(settings).toMatchObject({ port: 8787, cooldownPerMinute: 30, noColor: false });
    expect(settings.corpusDir).toMatch(/seeds$/u);
    expect(isAbsolute(settings.corpusDir)).toBe(true);
    expect(settings).not.toHaveProperty("discordToken");
  });

  test("is read by the documented names", () => {
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
    ["READER_PORT", "-1"],
    ["READER_HOST", "http://127.0.0.1"],
    ["READER_TOKEN", "short"],
    ["READER_TOKEN", "sixteen letters, and spaces"],
    ["READER_PER_MINUTE", "many"],
    ["PUBLIC_URL", "cuttings.example.org"],
    ["PUBLIC_URL", "ftp://cuttings.example.org"],
    ["PUBLIC_URL", "https://example.org/cuttings"],
    ["PUBLIC_URL", "https://example.org/?a=b"],
    ["PUBLIC_URL", "https://user@example.org"],
    ["DISCORD_GUILD_ID", "my server"],
    ["DISCORD_API_URL", "discord"],
    ["DISCORD_API_URL", "ftp://discord.com/api"],
    ["DISCORD_API_URL", "https://discord.com/api/v10"],
    ["DISCORD_SHARDS", "all"],
    ["DISCORD_SHARDS", "0"],
    ["DISCORD_SHARDS", "2/2"],
    ["DISCORD_SHARDS", "1-0/4"],
    ["DISCORD_SHARDS", "0-4/4"],
    ["DISCORD_TOKEN", "token"],
    ["DISCORD_TOKEN", "Bot bm90.a.token"],
    ["DISCORD_TOKEN", '"bm90.a.token"'],
    ["DISCORD_TOKEN", "bm90.a.tok\nen"],
    ["DISCORD_TOKEN", "bm90.a.tökén"],
    ["DISCORD_TOKEN", "bm90.a.token.more"],
    ["DATABASE_URL", "cuttings"],
    ["DATABASE_URL", "mysql://user@host/cuttings"],
    ["DATABASE_URL", "postgres://user:pa#ss/word@host:5432/cuttings"],
    ["DATABASE_URL", "postgres://user:100%@host:5432/cuttings"],
    ["DATABASE_URL", "postgres://user@host:99999/cuttings"],
    ["DATABASE_URL", "/var/run/postgresql cuttings"],
  ])("is refused by name: %s=%s", (name, value) => {
    const refused = () => settingsWith({ [name]: value });
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(`the environment: ${name}: `);
    expect(refused).toThrow(/Correct it and start again/u);
  });

  test.each([
    ["DISCORD_TOKEN", "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"],
    ["DISCORD_API_URL", "http://127.0.0.1:8787/api"],
    ["DISCORD_API_URL", "https://discord.com/api/"],
    ["DATABASE_URL", "postgres://user:p%40ss@host:5432/cuttings?sslmode=require"],
    ["DATABASE_URL", "postgresql:///cuttings?host=/var/run/postgresql"],
    ["DATABASE_URL", "postgres://user@[::1]/cuttings"],
  ])("is accepted: %s=%s", (name, value) => {
    expect(Object.values(settingsWith({ [name]: value }))).toContain(value);
  });

  test("opens the reader to others only with a token", () => {
    expect(() => settingsWith({ READER_HOST: "0.0.0.0" })).toThrow(/READER_TOKEN: is missing/u);
    const reader = { host: "0.0.0.0", token: "a-token-of-sixteen-letters" };
    expect(settingsWith({ READER_HOST: reader.host, READER_TOKEN: reader.token })).toMatchObject({ reader });
  });

  test.each([
    [{ PORT: "9000" }, 9001],
    [{ PORT: "0" }, 0],
    [{ PORT: "9000", READER_PORT: "7" }, 7],
    [{ PORT: "65535" }, 65534],
  ])("puts the reader's port next to the rehearsal's: %j", (environment, port) => {
    expect(settingsWith({ READER_PORT: "", ...environment }).reader?.port).toBe(port);
  });

  test("drops the trailing slash of the reader's address", () => {
    expect(settingsWith({ PUBLIC_URL: "https://cuttings.example.org:8443/" }).publicUrl).toBe(
      "https://cuttings.example.org:8443",
    );
  });

  test("is refused with all bad names at once, but without their values", () => {
    const refused = () => settingsWith({ PORT: "abc", DISCORD_GUILD_ID: "a-secret-token" });
    expect(refused).toThrow(/: PORT: /u);
    expect(refused).toThrow(/: DISCORD_GUILD_ID: /u);
    expect(refused).not.toThrow(/a-secret-token/u);
  });
});

describe("a file of config/", () => {
  const good = readConfig("cuttings.json", fileSettings);

  test("that is valid is read", () => {
    expect(fileSettings.parse(good)).toEqual(good);
  });

  test.each([
    ["corpus", ""],
    ["maxFileBytes", 0],
    ["maxArticles", 0],
    ["maxFileBytes", 1.5],
    ["maxFileBytes", "5"],
    ["language", "British"],
    ["privateByDefault", "no"],
  ])("is refused with a bad value: %s: %j", (name, value) => {
    const { success, error } = fileSettings.safeParse({ ...good, [name]: value });
    expect(success).toBe(false);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([name]);
  });

  test("is refused for an unknown key, by name", () => {
    const refused = () => readConfig("cuttings.json", z.strictObject({}));
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(/^config\/cuttings\.json: Unrecognized keys?: .*"corpus"/u);
  });

  test("that is missing or incomplete is named", () => {
    expect(() => readConfig("missing.json", fileSettings)).toThrow(
      /^config\/missing\.json: .*Fix it, or restore it/u,
    );
    expect(() => readConfig("cuttings.json", z.object({ lantern: z.string() }))).toThrow(
      /^config\/cuttings\.json: lantern: /u,
    );
  });
});
