import { isObject, type Json } from "../../src/render/discord/validate.ts";

/** Every component of a message body, including nested ones, in order. */
export function componentsOf(body: unknown): Json[] {
  if (!isObject(body)) return [];
  const children = Array.isArray(body["components"]) ? body["components"] : [];
  return [...children, body["accessory"]]
    .filter(isObject)
    .flatMap((child) => [child, ...componentsOf(child)]);
}

/** The markdown of every text display in a message body, in order. */
export function textsOf(body: unknown): string[] {
  return componentsOf(body)
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content));
}

/** The buttons of a message body that send an interaction: label and custom_id. */
export function buttonsOf(body: unknown): { label: string; customId: string }[] {
  return componentsOf(body)
    .filter(({ type, custom_id: customId }) => type === 2 && typeof customId === "string")
    .map(({ label, custom_id: customId }) => ({ label: String(label), customId: String(customId) }));
}
