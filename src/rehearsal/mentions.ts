import type { MessageBody } from "./world.ts";

interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
}

/** All text of a body in which Discord looks for mentions: its content and text displays. */
export function textsOf(body: MessageBody): string[] {
  const texts: string[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === "object" && value !== null) {
      if ("type" in value && value.type === 10 && "content" in value) texts.push(String(value.content));
      for (const key of ["components", "accessory", "component"]) visit((value as MessageBody)[key]);
    }
  };
  if (typeof body["content"] === "string") texts.push(body["content"]);
  visit(body["components"]);
  return texts;
}

/** Who is notified by a body, according to its text and `allowed_mentions`: `everyone`, `here`, user and role ids. */
export function pingsOf(body: MessageBody): string[] {
  const allowed = body["allowed_mentions"] as AllowedMentions | null | undefined;
  const permits = (kind: "everyone" | "users" | "roles", id: string): boolean => {
    if (allowed === undefined || allowed === null) return true;
    if (allowed.parse?.includes(kind) === true) return true;
    return kind !== "everyone" && allowed[kind]?.includes(id) === true;
  };
  const pings = new Set<string>();
  for (const text of textsOf(body)) {
    for (const [, everyone, user, role] of text.matchAll(/@(everyone|here)|<@!?(\d+)>|<@&(\d+)>/g)) {
      if (everyone !== undefined && permits("everyone", everyone)) pings.add(everyone);
      if (user !== undefined && permits("users", user)) pings.add(user);
      if (role !== undefined && permits("roles", role)) pings.add(role);
    }
  }
  return [...pings];
}
