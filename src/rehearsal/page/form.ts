import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { make, pressable, type Child } from "./dom.ts";
import { markdown } from "./markdown.ts";

interface FieldJson {
  readonly type: number;
  readonly label?: string;
  readonly description?: string;
  readonly component?: FieldJson;
  readonly components?: readonly FieldJson[];
  readonly custom_id?: string;
  readonly style?: number;
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly content?: string;
}

const textInput = 4;
const textDisplay = 10;

/** Opens a form from the bot; `send` receives the text of each field. */
export function openForm(
  form: APIModalInteractionResponseCallbackData,
  send: (fields: Record<string, string>) => void,
): void {
  const fields = new Map<string, HTMLInputElement | HTMLTextAreaElement>();
  const row = (json: FieldJson, label?: string, description?: string): Child => {
    if (json.component !== undefined) return row(json.component, json.label, json.description);
    if (json.components !== undefined) return json.components.map((one) => row(one));
    if (json.type === textDisplay)
      return make(
        "div",
        { class: "text" },
        markdown(json.content ?? "", () => undefined),
      );
    if (json.type !== textInput || json.custom_id === undefined) return undefined;
    const field = fieldOf(json);
    fields.set(json.custom_id, field);
    const hint = description === undefined ? undefined : make("span", { class: "subtext" }, description);
    return make("label", { class: "field" }, make("span", {}, label ?? json.label), hint, field);
  };
  const rows = (form.components as unknown as readonly FieldJson[]).map((json) => row(json));
  const body = make(
    "form",
    { method: "dialog" },
    make("h2", { id: "form-title" }, form.title),
    rows,
    make(
      "div",
      { class: "row" },
      make("button", { class: "button primary", type: "submit" }, "Submit"),
      pressable({ class: "button secondary" }, () => dialog.close(), "Cancel"),
    ),
  );
  const dialog = make("dialog", { "aria-labelledby": "form-title" }, body);
  body.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    send(Object.fromEntries([...fields].map(([id, field]) => [id, field.value])));
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function fieldOf(json: FieldJson): HTMLInputElement | HTMLTextAreaElement {
  const attributes = {
    required: json.required !== false,
    placeholder: json.placeholder,
    minlength: json.min_length === undefined ? undefined : String(json.min_length),
    maxlength: String(json.max_length ?? 4_000),
  };
  const field = json.style === 2 ? make("textarea", { ...attributes, rows: "5" }) : make("input", attributes);
  field.value = json.value ?? "";
  return field;
}
