import type { APIAttachment } from "discord-api-types/v10";

type Node = Readonly<Record<string, unknown>>;

/** Components as Discord returns them: each with an id, and with `attachment://` resolved to the file's URL. */
export function settleComponents(components: unknown, attachments: readonly APIAttachment[]): Node[] {
  const taken = new Set(idsIn(components));
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const media = (value: unknown): unknown => {
    if (!isNode(value)) return value;
    const name = /^attachment:\/\/(.*)$/s.exec(String(value["url"]))?.[1];
    const found = attachments.find((attachment) => attachment.filename === name);
    if (found === undefined) return value;
    const { url, proxy_url, content_type, size, id } = found;
    return { ...value, url, proxy_url, content_type, size, attachment_id: id };
  };
  const settle = (value: unknown): Node => {
    if (!isNode(value)) return {};
    const node: Record<string, unknown> = { ...value, id: value["id"] ?? nextId() };
    for (const key of ["accessory", "component"]) if (isNode(node[key])) node[key] = settle(node[key]);
    for (const key of ["media", "file"]) if (key in node) node[key] = media(node[key]);
    if (isNode(node["file"])) node["name"] ??= String(node["file"]["url"]).split("/").at(-1);
    if (Array.isArray(node["items"])) {
      node["items"] = node["items"].map((item: Node) => ({ ...item, media: media(item["media"]) }));
    }
    if (Array.isArray(node["components"])) node["components"] = node["components"].map(settle);
    return node;
  };
  if (!Array.isArray(components)) return [];
  return components.map(settle);
}

/** Finds a component by custom id, at any depth. */
export function findComponent(components: unknown, customId: string): Node | undefined {
  if (!Array.isArray(components)) return undefined;
  for (const component of components) {
    if (!isNode(component)) continue;
    if (component["custom_id"] === customId) return component;
    const inside = findComponent([component["accessory"]], customId);
    const found = inside ?? findComponent(component["components"], customId);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isNode(value)) return [];
  return [value["id"], ...["components", "accessory", "component"].flatMap((key) => idsIn(value[key]))];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
