import { make, pressable, type Child } from "./dom.ts";
import { markdown, type NameOf } from "./markdown.ts";

/** A component of a message, as Discord's JSON has it. */
export interface ComponentJson {
  readonly type: number;
  readonly components?: readonly ComponentJson[];
  readonly accessory?: ComponentJson;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly content?: string;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly label?: string;
  readonly style?: number;
  readonly emoji?: { readonly name?: string };
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
  readonly file?: { readonly url: string; readonly size?: number };
  readonly name?: string;
  readonly size?: number;
  readonly media?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly description?: string;
}

/** What a message's components need from the page. */
export interface Surroundings {
  readonly nameOf: NameOf;
  /** Uses a button, or a select with values. */
  use(customId: string, values?: readonly string[]): void;
}

const buttonStyles = ["", "primary", "secondary", "success", "danger", "link"];

/** Renders components like Discord. */
export function components(list: readonly ComponentJson[], around: Surroundings): Child[] {
  return list.map((component) => one(component, around));
}

function one(component: ComponentJson, around: Surroundings): Child {
  const inside = () => components(component.components ?? [], around);
  switch (component.type) {
    case 1:
      return make("div", { class: "row" }, inside());
    case 2:
      return button(component, around);
    case 3:
      return select(component, around);
    case 9: {
      const aside = component.accessory === undefined ? undefined : one(component.accessory, around);
      return make("div", { class: "section" }, make("div", {}, inside()), aside);
    }
    case 10:
      return make("div", { class: "text" }, markdown(component.content ?? "", around.nameOf));
    case 11:
      return image(component.media?.url, component.description, "thumbnail");
    case 12:
      return make(
        "div",
        { class: "gallery" },
        (component.items ?? []).map(({ media, description }) => image(media.url, description, "media")),
      );
    case 13:
      return fileCard(
        component.file?.url ?? "",
        component.name ?? "file",
        component.size ?? component.file?.size,
      );
    case 14:
      return make("hr", {
        class: `${component.divider === false ? "plain " : ""}${component.spacing === 2 ? "wide" : ""}`,
      });
    case 17: {
      const box = make("div", { class: "container" }, inside());
      const colour = component.accent_color;
      if (colour !== undefined && colour !== null) {
        box.style.setProperty("--accent", `#${colour.toString(16).padStart(6, "0")}`);
      }
      return box;
    }
    default:
      return make("div", { class: "subtext" }, `(a component of type ${component.type})`);
  }
}

/** A file to be downloaded. */
export function fileCard(url: string, name: string, size: number | undefined): HTMLElement {
  const length = size === undefined ? "" : size < 1_024 ? `${size} bytes` : `${(size / 1_024).toFixed(1)} KB`;
  return make(
    "a",
    { class: "file", href: url, download: name },
    make("span", { class: "file-icon", "aria-hidden": "true" }),
    make("span", { class: "file-name" }, name),
    make("span", { class: "file-size" }, length === "" ? "Download" : `${length}, download`),
  );
}

function button(component: ComponentJson, around: Surroundings): HTMLElement {
  const { label = "", emoji, url, custom_id: customId, disabled = false } = component;
  const style = `button ${buttonStyles[component.style ?? 2] ?? "secondary"}`;
  const face = [emoji?.name ?? "", label].filter((part) => part !== "").join(" ");
  if (url !== undefined) {
    const target = /^https?:\/\//i.test(url) ? url : undefined;
    return make("a", { class: style, href: target, target: "_blank", rel: "noopener noreferrer" }, face);
  }
  const attributes = { class: style, disabled, "data-custom-id": customId };
  return pressable(attributes, () => around.use(customId ?? ""), face);
}

function select(component: ComponentJson, around: Surroundings): HTMLElement {
  const prompt = component.placeholder ?? "Choose";
  const chooser = make(
    "select",
    { class: "select", "aria-label": prompt, disabled: component.disabled ?? false },
    make("option", { value: "", disabled: true, selected: true }, prompt),
    (component.options ?? []).map(({ label, value }) => make("option", { value }, label)),
  );
  chooser.addEventListener("change", () => around.use(component.custom_id ?? "", [chooser.value]));
  return chooser;
}

function image(url: string | undefined, description: string | undefined, style: string): HTMLElement {
  const isOwn = url?.startsWith(location.origin) === true;
  return isOwn
    ? make("img", { class: style, src: url, alt: description ?? "" })
    : make("div", { class: "subtext" }, description ?? "(a picture elsewhere)");
}
