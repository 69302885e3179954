import type { APIOverwrite } from "discord-api-types/v10";

/** The permissions that the stand-in checks, with Discord's bits. */
export const permission = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  useCommands: 1n << 31n,
  moderateMembers: 1n << 40n,
} as const;

const everything = Object.values(permission).reduce((all, bit) => all | bit, 0n);

/** Whether `held` contains every bit of `wanted`; an administrator has all. */
export function allows(held: bigint, wanted: bigint): boolean {
  return (held & permission.administrator) !== 0n || (held & wanted) === wanted;
}

/**
 * Somebody's permissions in a channel, in Discord's order: roles, then the channel's overwrites for everyone, then
 * those for the roles. `everyone` is the id of the guild and of its everyone role.
 */
export function permissionsIn(
  everyone: string,
  roles: readonly { readonly id: string; readonly permissions: string }[],
  overwrites: readonly APIOverwrite[],
): bigint {
  const base = roles.reduce((held, role) => held | BigInt(role.permissions), 0n);
  if ((base & permission.administrator) !== 0n) return everything;
  const ids = new Set(roles.map((role) => role.id));
  const general = overwrites.filter((overwrite) => overwrite.id === everyone);
  const byRole = overwrites.filter((overwrite) => overwrite.id !== everyone && ids.has(overwrite.id));
  let held = base;
  for (const step of [general, byRole]) {
    for (const { deny } of step) held &= ~BigInt(deny);
    for (const { allow } of step) held |= BigInt(allow);
  }
  return held;
}
