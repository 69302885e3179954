import {
  ALT_TEXT,
  BUTTON_LABEL,
  BUTTONS_PER_ROW,
  COMPONENTS,
  CUSTOM_ID,
  GALLERY_ITEMS,
  LINK,
  MESSAGE_TEXT,
  ROWS,
  SECTION_TEXTS,
  SELECT_OPTIONS,
  SELECT_PLACEHOLDER,
  SELECT_TEXT,
} from "./discordLimits.ts";
import { isGiven, isObject, type Json, type Problems } from "./validate.ts";

/** What a walk over a message's components has found so far. */
interface Tally {
  readonly problems: Problems;
  /** Names that `attachment://` may refer to; `undefined` if unknown. */
  readonly files: readonly string[] | undefined;
  count: number;
  textLength: number;
  readonly customIds: string[];
  readonly ids: unknown[];
}

type Check = (component: Json, path: string, tally: Tally) => void;

const selectKeys = ["custom_id", "placeholder", "min_values", "max_values", "disabled", "required"];

/** The component types allowed in a message: their keys besides `type` and `id`, and their rules. */
const kinds: Readonly<Record<number, { readonly keys: readonly string[]; readonly check: Check }>> = {
  1: { keys: ["components"], check: actionRow },
  2: { keys: ["style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"], check: button },
  3: { keys: [...selectKeys, "options"], check: stringSelect },
  5: { keys: [...selectKeys, "default_values"], check: select },
  6: { keys: [...selectKeys, "default_values"], check: select },
  7: { keys: [...selectKeys, "default_values"], check: select },
  8: { keys: [...selectKeys, "default_values", "channel_types"], check: select },
  9: { keys: ["components", "accessory"], check: section },
  10: { keys: ["content"], check: textDisplay },
  11: { keys: ["media", "description", "spoiler"], check: thumbnail },
  12: { keys: ["items"], check: gallery },
  13: { keys: ["file", "spoiler", "name", "size"], check: file },
  14: { keys: ["divider", "spacing"], check: separator },
  17: { keys: ["components", "accent_color", "spoiler"], check: container },
};

const SELECTS = [3, 5, 6, 7, 8];
const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const AT_TOP = [...IN_CONTAINER, 17];

/** Reports problems with a message's components; without the V2 flag, only rows of buttons and menus are allowed. */
export function validateComponents(
  components: unknown,
  isV2: boolean,
  files: readonly string[] | undefined,
  problems: Problems,
): void {
  const tally: Tally = { problems, files, count: 0, textLength: 0, customIds: [], ids: [] };
  const items = problems.array("components", components, isV2 ? 1 : 0, isV2 ? COMPONENTS : ROWS);
  items.forEach((item, at) => component(item, `components[${at}]`, isV2 ? AT_TOP : [1], tally));
  if (tally.count > COMPONENTS)
    problems.add("components", `${tally.count} components, ${COMPONENTS} allowed`);
  if (tally.textLength > MESSAGE_TEXT)
    problems.add("components", `${tally.textLength} characters of text, ${MESSAGE_TEXT} allowed`);
  problems.unique("components", tally.customIds, "custom_id");
  problems.unique("components", tally.ids, "id");
}

function component(value: unknown, path: string, allowed: readonly number[], tally: Tally): void {
  tally.count += 1;
  if (!isObject(value)) return tally.problems.add(path, "is not an object");
  const { type } = value;
  const kind = typeof type === "number" ? kinds[type] : undefined;
  if (kind === undefined || typeof type !== "number")
    return tally.problems.add(path, `unknown component type ${String(type)}`);
  if (!allowed.includes(type)) tally.problems.add(path, `component type ${type} may not be here`);
  tally.problems.keys(path, value, ["type", "id", ...kind.keys]);
  // 0 asks Discord to assign a number.
  if (isGiven(value["id"]) && value["id"] !== 0) tally.ids.push(value["id"]);
  kind.check(value, path, tally);
}

/** How many components another may hold, and of which types. */
interface Children {
  readonly count: readonly [number, number];
  readonly allowed: readonly number[];
}

function children(parent: Json, path: string, { count: [min, max], allowed }: Children, tally: Tally): void {
  const items = tally.problems.array(`${path}.components`, parent["components"], min, max);
  items.forEach((item, at) => component(item, `${path}.components[${at}]`, allowed, tally));
}

function actionRow(row: Json, path: string, tally: Tally): void {
  children(row, path, { count: [1, BUTTONS_PER_ROW], allowed: [2, ...SELECTS] }, tally);
  const items = Array.isArray(row["components"]) ? row["components"] : [];
  const menus = items.filter((item) => isObject(item) && SELECTS.includes(Number(item["type"])));
  if (menus.length > 0 && items.length > 1) tally.problems.add(path, "a menu needs a row of its own");
}

function button(value: Json, path: string, tally: Tally): void {
  const { problems } = tally;
  const { style, label, emoji, custom_id: customId, url, sku_id: sku } = value;
  if (typeof style !== "number" || !Number.isInteger(style) || style < 1 || style > 6)
    return problems.add(`${path}.style`, "is not 1 to 6");
  problems.optionalString(`${path}.label`, label, 1, BUTTON_LABEL);
  if (style !== 6 && !isGiven(label) && !isGiven(emoji))
    problems.add(path, "a button needs a label or an emoji");
  if (style <= 4) return returnsToBot(value, path, tally);
  if (isGiven(customId)) problems.add(`${path}.custom_id`, "not on a link or premium button");
  if (style === 5) {
    problems.string(`${path}.url`, url, 1, LINK);
    if (typeof url === "string" && !/^(https?|discord):\/\/\S+$/i.test(url))
      problems.add(`${path}.url`, "is not an http, https or discord address");
  } else if (!isGiven(sku)) problems.add(path, "a premium button needs a sku_id");
}

function returnsToBot(value: Json, path: string, { problems, customIds }: Tally): void {
  const { custom_id: customId, url, sku_id: sku } = value;
  problems.string(`${path}.custom_id`, customId, 1, CUSTOM_ID);
  if (typeof customId === "string") customIds.push(customId);
  if (isGiven(url) || isGiven(sku)) problems.add(path, "a button with a custom_id has no url and no sku_id");
}

function select(value: Json, path: string, tally: Tally): void {
  returnsToBot(value, path, tally);
  tally.problems.optionalString(`${path}.placeholder`, value["placeholder"], 0, SELECT_PLACEHOLDER);
  const { min_values: min = 1, max_values: max = 1 } = value;
  if (typeof min !== "number" || min < 0 || min > SELECT_OPTIONS)
    tally.problems.add(`${path}.min_values`, `is not 0 to ${SELECT_OPTIONS}`);
  if (typeof max !== "number" || max < 1 || max > SELECT_OPTIONS)
    tally.problems.add(`${path}.max_values`, `is not 1 to ${SELECT_OPTIONS}`);
}

function stringSelect(value: Json, path: string, tally: Tally): void {
  const { problems } = tally;
  select(value, path, tally);
  const options = problems.array(`${path}.options`, value["options"], 1, SELECT_OPTIONS);
  options.forEach((option, at) => {
    const where = `${path}.options[${at}]`;
    if (!isObject(option)) return problems.add(where, "is not an object");
    problems.keys(where, option, ["label", "value", "description", "emoji", "default"]);
    problems.string(`${where}.label`, option["label"], 1, SELECT_TEXT);
    problems.string(`${where}.value`, option["value"], 1, SELECT_TEXT);
    problems.optionalString(`${where}.description`, option["description"], 1, SELECT_TEXT);
  });
  problems.unique(
    `${path}.options`,
    options.filter(isObject).map((option) => option["value"]),
    "value",
  );
}

function section(value: Json, path: string, tally: Tally): void {
  children(value, path, { count: [1, SECTION_TEXTS], allowed: [10] }, tally);
  component(value["accessory"], `${path}.accessory`, [2, 11], tally);
}

function textDisplay({ content }: Json, path: string, tally: Tally): void {
  tally.textLength += tally.problems.string(`${path}.content`, content, 1, MESSAGE_TEXT);
  if (typeof content === "string" && content.trim() === "") tally.problems.add(`${path}.content`, "is blank");
}

function media(value: unknown, path: string, { problems, files }: Tally): void {
  if (!isObject(value)) return problems.add(path, "is not an object");
  const { url } = value;
  problems.string(`${path}.url`, url, 1, 2048);
  if (typeof url !== "string") return;
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  if (name === undefined && !/^https?:\/\//.test(url))
    problems.add(`${path}.url`, "is neither a URL nor an attachment");
  if (name !== undefined && files !== undefined && !files.includes(name))
    problems.add(`${path}.url`, `no file ${name} comes with the message`);
}

function thumbnail(value: Json, path: string, tally: Tally): void {
  media(value["media"], `${path}.media`, tally);
  tally.problems.optionalString(`${path}.description`, value["description"], 1, ALT_TEXT);
}

function gallery(value: Json, path: string, tally: Tally): void {
  tally.problems.array(`${path}.items`, value["items"], 1, GALLERY_ITEMS).forEach((item, at) => {
    const where = `${path}.items[${at}]`;
    if (!isObject(item)) return tally.problems.add(where, "is not an object");
    tally.problems.keys(where, item, ["media", "description", "spoiler"]);
    thumbnail(item, where, tally);
  });
}

function file(value: Json, path: string, tally: Tally): void {
  media(value["file"], `${path}.file`, tally);
  const url = isObject(value["file"]) ? value["file"]["url"] : undefined;
  if (typeof url === "string" && !url.startsWith("attachment://"))
    tally.problems.add(`${path}.file.url`, "a file must be an attachment");
}

function separator({ divider, spacing }: Json, path: string, { problems }: Tally): void {
  if (isGiven(divider) && typeof divider !== "boolean")
    problems.add(`${path}.divider`, "is not true or false");
  if (isGiven(spacing) && spacing !== 1 && spacing !== 2) problems.add(`${path}.spacing`, "is not 1 or 2");
}

function container(value: Json, path: string, tally: Tally): void {
  children(value, path, { count: [1, COMPONENTS], allowed: IN_CONTAINER }, tally);
  const { accent_color: color } = value;
  if (
    isGiven(color) &&
    !(typeof color === "number" && Number.isInteger(color) && color >= 0 && color <= 0xffffff)
  )
    tally.problems.add(`${path}.accent_color`, "is not a colour from 0 to 0xffffff");
}
