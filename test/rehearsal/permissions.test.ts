import { OverwriteType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { allows, permission, permissionsIn } from "../../src/rehearsal/permissions.ts";

const { viewChannel, sendMessages, administrator, manageGuild } = permission;
const everyone = { id: "1", permissions: (viewChannel | sendMessages).toString() };
const editors = { id: "2", permissions: "0" };
const overwrite = (id: string, allow: bigint, deny: bigint) =>
  ({ id, type: OverwriteType.Role, allow: allow.toString(), deny: deny.toString() }) as const;

describe("permissions in a channel", () => {
  test.each([
    ["are those of the roles", [everyone], [], viewChannel | sendMessages],
    ["lose what is denied to everyone", [everyone], [overwrite("1", 0n, sendMessages)], viewChannel],
    [
      "regain for a role what is denied to everyone",
      [everyone, editors],
      [overwrite("2", sendMessages, 0n), overwrite("1", 0n, sendMessages)],
      viewChannel | sendMessages,
    ],
    [
      "do not change by another role's overwrite",
      [everyone],
      [overwrite("2", 0n, viewChannel)],
      viewChannel | sendMessages,
    ],
  ])("%s", (_what, roles, overwrites, held) => {
    expect(permissionsIn("1", roles, overwrites)).toBe(held);
  });

  test("of an administrator include everything, whatever is denied", () => {
    const admin = { id: "3", permissions: administrator.toString() };
    expect(
      allows(permissionsIn("1", [everyone, admin], [overwrite("1", 0n, viewChannel)]), manageGuild),
    ).toBe(true);
  });

  test("must include everything that is needed", () => {
    expect(allows(viewChannel, viewChannel | sendMessages)).toBe(false);
    expect(allows(viewChannel, 0n)).toBe(true);
  });
});
