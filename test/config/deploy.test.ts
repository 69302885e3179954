import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { environmentSettings } from "../../src/config.ts";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("what deploy/ runs", () => {
  test("the image copies what is there, and starts what npm start does", () => {
    const dockerfile = read("deploy/Dockerfile");
    const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? "").split(" "),
    );
    expect(copied.length).toBeGreaterThan(4);
    expect(copied.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([]);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const command = JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? "[]") as string[];
    expect(command.join(" ")).toBe(scripts["start"]);
  });

  test("the image makes its bundle once the sources are there, and before its user is one who cannot write it", () => {
    const steps = read("deploy/Dockerfile").split("\n");
    const bundled = steps.indexOf("RUN npm run prepare");
    expect(bundled).toBeGreaterThan(steps.findLastIndex((step) => step.startsWith("COPY ")));
    expect(bundled).toBeLessThan(steps.indexOf("USER node"));
    expect(steps.find((step) => step.includes("npm ci"))).toContain("--ignore-scripts");
  });

  test("compose sets settings that exist, and mounts what the image has", () => {
    const { services } = parse(read("deploy/compose.yml")) as {
      services: Record<
        string,
        { environment: Record<string, string>; volumes: string[]; build?: { dockerfile: string } }
      >;
    };
    const { bot, database } = services;
    expect(
      Object.keys(bot?.environment ?? {}).filter((name) => !(name in environmentSettings.shape)),
    ).toEqual([]);
    expect(bot?.build?.dockerfile).toBe("deploy/Dockerfile");
    expect(bot?.volumes.map((volume) => volume.split(":").at(-1))).toEqual(["/app/data", "/app/seeds"]);
    expect(database?.environment).toHaveProperty("POSTGRES_PASSWORD");
  });

  test("the systemd unit starts what npm start does, and restarts all but wrong settings", () => {
    const unit = read("deploy/cuttings.service");
    expect(unit).toMatch(/^ExecStart=.*\/node src\/launch\.js$/m);
    expect(unit).toMatch(/^RestartPreventExitStatus=2$/m);
    expect(unit).toMatch(/^ExecReload=\/bin\/kill -HUP \$MAINPID$/m);
  });
});
