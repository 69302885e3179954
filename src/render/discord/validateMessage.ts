import { COMPONENTS_V2 } from "./component.ts";
import { ALT_TEXT, CONTENT, EMBED_TEXT, EMBEDS, FILES, NONCE } from "./discordLimits.ts";
import { isGiven, isObject, Problems, type Json } from "./validate.ts";
import { validateComponents } from "./validateComponents.ts";

/** All keys of a message body, in a channel, a webhook or an interaction callback. */
const messageKeys = [
  "content",
  "tts",
  "nonce",
  "enforce_nonce",
  "embeds",
  "components",
  "allowed_mentions",
  "flags",
  "message_reference",
  "attachments",
  "sticker_ids",
  "poll",
  "username",
  "avatar_url",
  "thread_name",
  "applied_tags",
  "shared_client_theme",
];

/** Kinds of content that Components V2 replace. */
const replaced = ["content", "embeds", "poll", "sticker_ids"] as const;

/**
 * Checks a message body against Discord's rules, including those that its OpenAPI document does not state. Stricter
 * than Discord in one point: `allowed_mentions` must be present and allow none.
 *
 * @param body as JSON, for any endpoint that takes a message
 * @param files names of the files that come with it; by default `attachments[].filename`
 * @returns the problems, each with its path; empty for a valid message
 */
export function validateMessage(body: unknown, files?: readonly string[]): string[] {
  const problems = new Problems();
  if (!isObject(body)) return ["body: is not an object"];
  problems.keys("body", body, messageKeys);
  const flags = body["flags"] ?? 0;
  if (typeof flags !== "number" || !Number.isInteger(flags) || flags < 0)
    problems.add("flags", "is not a bit field");
  const isV2 = typeof flags === "number" && (flags & COMPONENTS_V2) !== 0;

  const names = validateAttachments(body["attachments"], problems);
  if (isV2) {
    for (const key of replaced)
      if (!isEmpty(body[key])) problems.add(key, "is not allowed with Components V2");
  } else validatePlain(body, files ?? names, problems);
  if (isV2 || isGiven(body["components"]))
    validateComponents(body["components"], isV2, files ?? names, problems);
  validateMentions(body["allowed_mentions"], problems);
  const { nonce } = body;
  if (typeof nonce === "string") problems.string("nonce", nonce, 0, NONCE);
  else if (isGiven(nonce) && !Number.isInteger(nonce))
    problems.add("nonce", "is not a string or a whole number");
  if (body["enforce_nonce"] === true && !isGiven(nonce)) problems.add("enforce_nonce", "needs a nonce");
  return problems.found;
}

function isEmpty(value: unknown): boolean {
  return !isGiven(value) || value === "" || (Array.isArray(value) && value.length === 0);
}

function validateAttachments(attachments: unknown, problems: Problems): string[] {
  if (!isGiven(attachments)) return [];
  const items = problems.array("attachments", attachments, 0, FILES);
  items.forEach((item, at) => {
    const path = `attachments[${at}]`;
    if (!isObject(item)) return problems.add(path, "is not an object");
    if (!isGiven(item["id"])) problems.add(path, "has no id");
    problems.optionalString(`${path}.filename`, item["filename"], 1, 1024);
    problems.optionalString(`${path}.description`, item["description"], 0, ALT_TEXT);
  });
  problems.unique(
    "attachments",
    items.filter(isObject).map(({ id }) => id),
    "id",
  );
  return items.filter(isObject).flatMap(({ filename }) => (typeof filename === "string" ? [filename] : []));
}

function validatePlain(body: Json, files: readonly string[], problems: Problems): void {
  const length = problems.optionalString("content", body["content"], 0, CONTENT);
  const embeds = isGiven(body["embeds"]) ? problems.array("embeds", body["embeds"], 0, EMBEDS) : [];
  const total = embeds.reduce<number>((sum, embed) => sum + embedLength(embed), 0);
  if (total > EMBED_TEXT) problems.add("embeds", `${total} characters in all, ${EMBED_TEXT} allowed`);
  const blank = length === 0 || String(body["content"]).trim() === "";
  const others = [
    body["embeds"],
    body["sticker_ids"],
    body["poll"],
    body["components"],
    body["message_reference"],
  ];
  if (blank && files.length === 0 && others.every(isEmpty)) problems.add("body", "the message is empty");
}

function embedLength(embed: unknown): number {
  if (!isObject(embed)) return 0;
  const fields = Array.isArray(embed["fields"]) ? embed["fields"].filter(isObject) : [];
  const { footer, author } = embed;
  const texts = [
    embed["title"],
    embed["description"],
    ...fields.flatMap(({ name, value }) => [name, value]),
    isObject(footer) ? footer["text"] : undefined,
    isObject(author) ? author["name"] : undefined,
  ];
  return texts.reduce<number>((sum, text) => sum + (typeof text === "string" ? text.length : 0), 0);
}

function validateMentions(mentions: unknown, problems: Problems): void {
  if (!isObject(mentions))
    return problems.add("allowed_mentions", "is missing, but this bot's messages must mention nobody");
  for (const key of ["parse", "users", "roles"]) {
    const value = mentions[key];
    if (key === "parse" ? !Array.isArray(value) || value.length > 0 : !isEmpty(value))
      problems.add(`allowed_mentions.${key}`, "is not empty");
  }
  if (mentions["replied_user"] === true) problems.add("allowed_mentions.replied_user", "is true");
}
