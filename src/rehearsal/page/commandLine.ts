import type { SentOptions } from "../pageTypes.ts";
import type { ComposerHost } from "./composerHost.ts";
import { announce, make, pressable } from "./dom.ts";
import { optionField, type FieldValue, type OptionField } from "./optionField.ts";
import type { Picker } from "./picker.ts";
import type { OptionJson, SlashCommand } from "./slashCommands.ts";
import { typedOptions } from "./typedOptions.ts";

/** Milliseconds after the last key before an option is completed. */
const completeAfter = 120;

/** A command being filled in: its parts for the message box, and what has the focus first. */
interface CommandLine {
  readonly parts: readonly HTMLElement[];
  readonly focus: () => void;
  /** Fills in what was typed after the command's name, with or without the name of the first option before it. */
  readonly begin: (typed: string) => void;
}

/** Makes the fields of a command; `leave` is called when it is sent or given up. */
export function commandLine(
  command: SlashCommand,
  host: ComposerHost,
  list: Picker,
  leave: () => void,
): CommandLine {
  const fields: OptionField[] = [];
  /** Options that need no answer, and were asked for all the same. */
  const added = new Set<OptionJson>();
  /** How to add the options that are not there yet, by name. */
  const chosen = new Map<string, () => OptionField>();
  const place = make("span", { class: "options" });
  const extras = make("span", { class: "extras" });
  const send = pressable({ class: "send" }, () => void submit(), "Send");

  const add = (option: OptionJson): OptionField => {
    const field = optionField(option, host.targets());
    fields.push(field);
    place.append(field.element);
    field.control.addEventListener("keydown", (event) => onKey(field, event as KeyboardEvent));
    field.control.addEventListener("input", () => field.control.removeAttribute("aria-invalid"));
    if (option.autocomplete === true && field.control instanceof HTMLInputElement)
      completes(field, field.control);
    return field;
  };
  const values = async (): Promise<SentOptions> => {
    const read = await Promise.all(
      fields.map(async (field) => [field.option.name, await field.read()] as const),
    );
    return Object.fromEntries(
      read.filter((pair): pair is [string, Exclude<FieldValue, undefined>] => pair[1] !== undefined),
    );
  };
  /** Gives each option what was typed for it by name. */
  const spread = (typed: string) => {
    const [first] = fields;
    if (first === undefined) return;
    const rest = command.options.filter((option) => option !== first.option).map(({ name }) => name);
    const named = typedOptions(typed, [first.option.name, ...rest]);
    // What was chosen from a list is sent as its value, and stays.
    if (named.others.length > 0 || named.first !== first.control.value) first.fill(named.first);
    for (const { name, text } of named.others) {
      const field = fields.find(({ option }) => option.name === name) ?? chosen.get(name)?.();
      if (text !== "") field?.fill(text);
      field?.control.focus();
    }
  };
  const submit = async () => {
    const typed = fields[0]?.control;
    if (typed instanceof HTMLInputElement && typed.type === "text" && / \w+:/.test(typed.value))
      spread(typed.value);
    const filled = await values();
    // As in Discord, an option that was added is not left open: "private" without an answer would be sent for all to see.
    const missing = fields.find(
      ({ option }) => (option.required === true || added.has(option)) && filled[option.name] === undefined,
    );
    if (missing !== undefined) {
      missing.control.setAttribute("aria-invalid", "true");
      missing.control.focus();
      return announce(`${missing.option.name} is needed: ${missing.option.description}`);
    }
    leave();
    return host.run(command.name, filled);
  };
  const onKey = (field: OptionField, event: KeyboardEvent) => {
    if (list.takesKey(event)) return;
    const isEmpty = field.control instanceof HTMLInputElement && field.control.value === "";
    if (event.key === "Escape" || (event.key === "Backspace" && isEmpty && field === fields[0])) {
      event.preventDefault();
      leave();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      void submit();
    }
  };
  const completes = (field: OptionField, input: HTMLInputElement) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const complete = async () => {
      const turn = (asked += 1);
      const typed = { ...(await values()), [field.option.name]: input.value };
      const choices = await host.complete(command.name, typed, field.option.name);
      // A later question, or a field that was left, makes this answer worthless.
      if (turn !== asked || document.activeElement !== input) return;
      const items = choices.map(({ name, value }) => ({
        label: name,
        choose: () => {
          field.fill(name, String(value));
          list.hide();
          fields
            .find((other) => other !== field && other.option.required === true && other.control.value === "")
            ?.control.focus();
        },
      }));
      list.show(input, field.option.description, items, false);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void complete(), completeAfter);
    };
    input.addEventListener("input", soon);
    input.addEventListener("focus", soon);
    input.addEventListener("blur", () => {
      clearTimeout(timer);
      list.hide();
    });
  };

  const required = command.options.filter((option) => option.required === true);
  // Where nothing is required, the first option is open all the same: what is typed next belongs to it.
  const open = required.length > 0 ? required : command.options.slice(0, 1);
  for (const option of open) add(option);
  for (const option of command.options.filter((one) => !open.includes(one))) {
    const choose = (): OptionField => {
      extra.remove();
      chosen.delete(option.name);
      added.add(option);
      return add(option);
    };
    const extra = pressable(
      { class: "extra", title: option.description, "aria-label": `Add the option ${option.name}` },
      () => choose().control.focus(),
      `+ ${option.name}`,
    );
    chosen.set(option.name, choose);
    extras.append(extra);
  }
  const chip = pressable(
    { class: "chip", "aria-label": `Leave the command ${command.name}`, title: "Leave this command" },
    leave,
    `/${command.name}`,
  );
  return {
    parts: [chip, place, extras, send],
    focus: () => (fields[0]?.control ?? send).focus(),
    begin(typed) {
      if (typed.trim() === "") return;
      spread(typed);
      fields[0]?.control.dispatchEvent(new Event("input"));
    },
  };
}
