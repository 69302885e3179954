import { commandLine } from "./commandLine.ts";
import type { ComposerHost } from "./composerHost.ts";
import { make, pressable } from "./dom.ts";
import { comboboxAttributes, picker } from "./picker.ts";
import type { SlashCommand } from "./slashCommands.ts";

/** The message box. */
export interface Composer {
  readonly element: HTMLElement;
  focus(): void;
  /** Resets it to a plain message box, for another channel or person. */
  reset(): void;
}

/** Screens on which the placeholder has room only for the place; the button beside it opens the commands, too. */
const narrow = matchMedia("(max-width: 480px)");

/** Creates the message box: plain text, or after `/` a command with a field per option. */
export function composer(host: ComposerHost): Composer {
  const list = picker();
  const line = make("div", { class: "line" });
  const element = make("div", { class: "composer", id: "composer", tabindex: "-1" }, list.element, line);
  let focus = (): void => undefined;

  const writeText = (text: string) => {
    const input = make("input", {
      id: "composer-input",
      class: "plain",
      type: "text",
      maxlength: "2000",
      "aria-label": `Message ${host.place()}`,
      placeholder: `Message ${host.place()}${narrow.matches ? "" : ", or type / for a command"}`,
      ...comboboxAttributes,
    });
    input.value = text;
    const suggest = () => {
      const typed = /^\/([^\s]*(?: [^\s]*)?)$/.exec(input.value)?.[1]?.toLowerCase();
      if (typed === undefined) return list.hide();
      const fitting = host.commands().filter(({ name }) => name.startsWith(typed));
      const items = fitting.map((command) => ({
        label: `/${command.name}`,
        detail: command.description,
        choose: () => fillCommand(command),
      }));
      return list.show(input, items.length === 1 ? "1 command" : `${items.length} commands`, items, true);
    };
    // As in Discord, a space after a command's name selects it; pasted text after it becomes the first option.
    const begin = () => {
      const typed = input.value.toLowerCase();
      const begun = host.commands().find(({ name }) => typed.startsWith(`/${name} `));
      if (begun === undefined) return suggest();
      return fillCommand(begun, input.value.slice(begun.name.length + 2));
    };
    input.addEventListener("input", begin);
    input.addEventListener("blur", () => list.hide());
    input.addEventListener("focus", suggest);
    input.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.getData("text") ?? "";
      if (!/[\r\n]/.test(pasted)) return;
      // An input cannot contain line breaks and would join the words around them.
      event.preventDefault();
      input.setRangeText(
        pasted.replace(/\s+/g, " "),
        input.selectionStart ?? 0,
        input.selectionEnd ?? 0,
        "end",
      );
    });
    const send = () => {
      const written = input.value.trim();
      if (written === "") return;
      const named = host.commands().find(({ name }) => `/${name}` === written.toLowerCase());
      if (named !== undefined) return fillCommand(named);
      input.value = "";
      return host.say(written);
    };
    input.addEventListener("keydown", (event) => {
      if (list.takesKey(event) || event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      send();
    });
    line.replaceChildren(
      pressable(
        { class: "slash", "aria-label": "Choose a command", title: "Choose a command" },
        () => {
          input.value = "/";
          input.focus();
          suggest();
        },
        "/",
      ),
      input,
      pressable({ class: "send", "aria-label": "Send" }, send, "Send"),
    );
    focus = () => input.focus();
  };
  const leaveCommand = () => {
    list.hide();
    writeText("");
    focus();
  };
  const fillCommand = (command: SlashCommand, begun = "") => {
    list.hide();
    const filling = commandLine(command, host, list, leaveCommand);
    line.replaceChildren(...filling.parts);
    ({ focus } = filling);
    focus();
    filling.begin(begun);
  };

  writeText("");
  return {
    element,
    focus: () => focus(),
    reset() {
      list.hide();
      writeText("");
    },
  };
}
