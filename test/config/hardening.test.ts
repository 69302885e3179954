import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

/** Maximum exposure out of 10, by `systemd-analyze security`; what a bot needs, such as the network, counts too. */
const MOST_EXPOSED = 3;

interface Container {
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

const hasAnalyzer = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.skipIf(!hasAnalyzer)("the systemd unit exposes little", () => {
  const { stdout } = spawnSync(
    "systemd-analyze",
    ["security", "--offline=true", "--no-pager", "deploy/cuttings.service"],
    { encoding: "utf8" },
  );
  const exposed = Number(/Overall exposure level for cuttings\.service: ([\d.]+)/.exec(stdout)?.[1]);
  expect(exposed).toBeLessThan(MOST_EXPOSED);
});

test("the systemd unit can write only to its state and the articles", () => {
  const unit = readFileSync("deploy/cuttings.service", "utf8");
  expect(unit.match(/^(?:ReadWritePaths|StateDirectory)=.*$/gm)).toEqual([
    "StateDirectory=cuttings",
    "ReadWritePaths=/opt/cuttings/seeds",
  ]);
});

describe("compose", () => {
  const { services } = parse(readFileSync("deploy/compose.yml", "utf8")) as {
    services: Readonly<Record<string, Container>>;
  };
  test.each(Object.entries(services))(
    "%s cannot write to its image and has no unneeded rights",
    (_name, one) => {
      expect(one).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
    },
  );
});
