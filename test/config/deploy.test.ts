import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { environmentSettings } from "../../src/config/environmentSettings.ts";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("the files in deploy/", () => {
  test("the image copies existing files, and starts what npm start does", () => {
    const dockerfile = read("deploy/Dockerfile");
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? "").split(" "),
    );
    expect(copied.length).toBeGreaterThan(4);
    expect(copied.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([]);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const command = JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? "[]") as string[];
    expect(command.join(" ")).toBe(scripts["start"]);
  });

  test("the image checks the health of the reader at the port that it sets", () => {
    const dockerfile = read("deploy/Dockerfile");
    expect(dockerfile).toMatch(/^ENV READER_PORT=\d+$/m);
    const check = JSON.parse(/^HEALTHCHECK .* CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? "[]") as string[];
    expect(check.at(-1)).toContain("${process.env.READER_PORT}/readyz");
  });

  test("the image builds after it copies the sources, and keeps only what runs without them", () => {
    const steps = read("deploy/Dockerfile").split("\n");
    const built = steps.findIndex((step) => step.startsWith("RUN npm run build"));
    expect(built).toBeGreaterThan(steps.indexOf("COPY src ./src"));
    expect(built).toBeLessThan(steps.findLastIndex((step) => step.startsWith("FROM ")));
    expect(steps.find((step) => step.includes("npm ci"))).toContain("--ignore-scripts");
    for (const part of ["node_modules", "dist"])
      expect(steps).toContain(`COPY --from=build /app/${part} ./${part}`);
  });

  test("compose uses existing settings, and mounts folders of the image", () => {
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

  test("the systemd unit starts what npm start does, and restarts it unless the settings are wrong", () => {
    const unit = read("deploy/cuttings.service");
    expect(unit).toMatch(/^ExecStart=.*\/node --enable-source-maps --no-regexp-tier-up dist\/main\.js$/m);
    expect(unit).toMatch(/^RestartPreventExitStatus=2$/m);
    expect(unit).toMatch(/^WatchdogSec=\d+\nNotifyAccess=all$/m);
    expect(unit).toMatch(/^ExecReload=\/bin\/kill -HUP \$MAINPID$/m);
  });
});
