import type { Example, PageState } from "../pageTypes.ts";
import { make, pressable } from "./dom.ts";

/** The introduction at the top of a channel, with questions to try where the bot answers. */
export function introduction(
  state: PageState,
  channel: string,
  ask: (example: Example) => void,
): HTMLElement {
  const found = state.channels.find(({ name }) => name === channel);
  const title = channel === "direct" ? (found?.label ?? "") : `Welcome to #${channel}`;
  const offered = state.examples.filter(({ command }) => state.commands.some(({ name }) => name === command));
  return make(
    "section",
    { "aria-labelledby": "introduction" },
    make("h2", { id: "introduction" }, title),
    make("p", {}, found?.topic ?? ""),
    channel !== "newsroom" || offered.length === 0
      ? undefined
      : make(
          "div",
          { class: "try" },
          make(
            "p",
            {},
            "This is the real bot, rehearsing without Discord: nothing here leaves this machine. Try one of these, or type ",
            make("kbd", {}, "/"),
            " below.",
          ),
          make(
            "ul",
            {},
            offered.map((example) =>
              make(
                "li",
                {},
                pressable({ class: "example" }, () => ask(example), example.label),
              ),
            ),
          ),
        ),
  );
}
