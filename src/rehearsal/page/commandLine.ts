import type { SentOptions } from "../pageTypes.ts";
import type { ComposerHost } from "./composerHost.ts";
import { announce, make, pressable } from "./dom.ts";
import { optionField, type FieldValue, type OptionField } from "./optionField.ts";
import type { Picker } from "./picker.ts";
import type { OptionJson, SlashCommand } from "./slashCommands.ts";
import { typedOptions } from "./typedOptions.ts";

/** Milliseconds after the last key press before asking for suggestions. */
const completeAfter = 120;

/** A command being filled in: its elements for the message box, and the one to focus first. */
interface CommandLine {
  readonly parts: readonly HTMLElement[];
  readonly focus: () => void;
  /** Fills in the text typed after the command's name, with or without the name of the first option. */
  readonly begin: (typed: string) => void;
}

/** Creates the fields of a command; calls `leave` when it is sent or cancelled. */
export function commandLine(
  command: SlashCommand,
  host: ComposerHost,
  list: Picker,
  leave: () => void,
): CommandLine {
  const fields: OptionField[] = [];
  /** Optional options that the user added. */
  const added = new Set<OptionJson>();
  /** Buttons to add the remaining options, by name. */
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
  /** Assigns the values that were typed with option names. */
  const spread = (typed: string) => {
    const [first] = fields;
    if (first === undefined) return;
    const rest = command.options.filter((option) => option !== first.option).map(({ name }) => name);
    const named = typedOptions(typed, [first.option.name, ...rest]);
    // A choice from a list is sent as its value, and stays selected.
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
    // As in Discord, an added option must be filled in; otherwise "private" without a value would be sent publicly.
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
      // Ignore this reply if the text has changed meanwhile or the field was left.
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
  // If no option is required, the first one is open anyway, and receives what is typed next.
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
