import type { PageFile, Target } from "../pageTypes.ts";
import { make } from "./dom.ts";
import { comboboxAttributes } from "./picker.ts";
import type { OptionJson } from "./slashCommands.ts";

/** The value of an option; undefined if it is empty. */
export type FieldValue = string | number | boolean | PageFile | undefined;

/** The field of one option in the message box. */
export interface OptionField {
  readonly option: OptionJson;
  readonly element: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
  read(): Promise<FieldValue>;
  /** Fills in text; `value` is sent instead if it is given. */
  fill(text: string, value?: string): void;
}

const [boolean, user, channel, role, attachment] = [5, 6, 7, 8, 11];
const numbers: readonly number[] = [4, 10];
const kinds: Readonly<Record<number, Target["kind"]>> = {
  [user]: "user",
  [channel]: "channel",
  [role]: "role",
};

/** Creates the field for an option's type. */
export function optionField(option: OptionJson, targets: readonly Target[]): OptionField {
  const id = `option-${option.name}`;
  const { control, read, fill } = controlOf(option, id, targets);
  control.title = option.description;
  const label = make("label", { for: id, title: option.description }, option.name);
  const element = make("span", { class: "option" }, label, control);
  return { option, element, control, read, fill };
}

type Control = Pick<OptionField, "control" | "read" | "fill">;

function controlOf(option: OptionJson, id: string, targets: readonly Target[]): Control {
  const kind = kinds[option.type];
  const required = option.required === true ? "true" : undefined;
  if (option.type === boolean) {
    return chooser(id, required, [
      { name: "True", value: true },
      { name: "False", value: false },
    ]);
  }
  if (kind !== undefined) {
    const ofKind = targets.filter((target) => target.kind === kind);
    return chooser(
      id,
      required,
      ofKind.map(({ id, name }) => ({ name, value: id })),
    );
  }
  if (option.choices !== undefined && option.choices.length > 0) return chooser(id, required, option.choices);
  if (option.type === attachment) return filePicker(id, required);
  return typed(option, id, required);
}

function chooser(
  id: string,
  required: string | undefined,
  choices: readonly { readonly name: string; readonly value: string | number | boolean }[],
): Control {
  const control = make(
    "select",
    { id, "aria-required": required },
    make("option", { value: "" }, "choose"),
    choices.map(({ name }, index) => make("option", { value: String(index) }, name)),
  );
  return {
    control,
    read: () => Promise.resolve(control.value === "" ? undefined : choices[Number(control.value)]?.value),
    fill(text) {
      const at = choices.findIndex(({ name }) => name.toLowerCase() === text.toLowerCase());
      control.value = at < 0 ? "" : String(at);
    },
  };
}

function filePicker(id: string, required: string | undefined): Control {
  const control = make("input", { id, type: "file", "aria-required": required });
  return {
    control,
    async read() {
      const file = control.files?.[0];
      if (file === undefined) return undefined;
      const bytes = new Uint8Array(await file.arrayBuffer());
      let binary = "";
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return { name: file.name, contentType: file.type, base64: btoa(binary) };
    },
    fill: () => undefined,
  };
}

function typed(option: OptionJson, id: string, required: string | undefined): Control {
  const isNumber = numbers.includes(option.type);
  const control = make("input", {
    id,
    type: isNumber ? "number" : "text",
    "aria-required": required,
    maxlength: option.max_length === undefined ? undefined : String(option.max_length),
    min: option.min_value === undefined ? undefined : String(option.min_value),
    max: option.max_value === undefined ? undefined : String(option.max_value),
    ...(option.autocomplete === true ? comboboxAttributes : { autocomplete: "off" }),
  });
  let chosen: { readonly text: string; readonly value: string } | undefined;
  return {
    control,
    read() {
      const text = control.value;
      if (text.trim() === "") return Promise.resolve(undefined);
      if (isNumber) return Promise.resolve(Number(text));
      return Promise.resolve(chosen?.text === text ? chosen.value : text);
    },
    fill(text, value = text) {
      control.value = text;
      chosen = { text, value };
    },
  };
}
