import type { SentEntry } from "../sentEntry.ts";
import { byId, make, pressable } from "./dom.ts";

/** Number of entries in the panel. */
const most = 100;

/** The panel that shows the bot's requests, newest first. */
export interface SentPanel {
  show(entries: readonly SentEntry[]): void;
  add(entry: SentEntry): void;
  toggle(): void;
}

/** Creates the panel; `toggled` receives whether it is open. */
export function sentPanel(toggled: (open: boolean) => void): SentPanel {
  const panel = byId("sent");
  const list = make("ol", { class: "sent-list" });
  const empty = make("p", { class: "subtext" }, "Nothing yet: ask something.");
  const toggle = () => {
    panel.hidden = !panel.hidden;
    toggled(!panel.hidden);
    if (!panel.hidden) closer.focus();
  };
  const closer = pressable({ class: "icon-button", "aria-label": "Close what the bot sent" }, toggle, "✕");
  panel.append(
    make("div", { class: "bar" }, make("h2", {}, "What the bot sent"), closer),
    make(
      "p",
      { class: "subtext" },
      "Every request with a body, exactly as discord.js sent it, and its problems.",
    ),
    empty,
    list,
  );
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") toggle();
  });
  const add = (entry: SentEntry) => {
    empty.hidden = true;
    list.prepend(entryView(entry));
    while (list.children.length > most) list.lastElementChild?.remove();
  };
  return {
    toggle,
    add,
    show(entries) {
      empty.hidden = entries.length > 0;
      list.replaceChildren(...entries.map(entryView).reverse());
    },
  };
}

function entryView(entry: SentEntry): HTMLElement {
  const json = JSON.stringify(entry.body, null, 2);
  const isRight = entry.problems.length === 0 && entry.status < 400;
  const verdict = isRight
    ? "valid"
    : entry.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  const pings = entry.pings.length === 0 ? "notifies nobody" : `notifies ${entry.pings.join(", ")}`;
  const copy = pressable(
    { class: "plain-link" },
    () => void navigator.clipboard.writeText(json).then(() => (copy.textContent = "Copied")),
    "Copy JSON",
  );
  const details = make(
    "details",
    {},
    make(
      "summary",
      {},
      make("code", {}, `${entry.method} ${entry.path.replace(/\d{15,}/g, "ID")}`),
      make("span", { class: isRight ? "right" : "wrong" }, `${entry.status}, ${verdict}, ${pings}`),
    ),
  );
  const files = entry.files.length === 0 ? undefined : `Files: ${entry.files.join(", ")}`;
  // Rendered when opened; otherwise a long reply would be in the page twice.
  const fill = () =>
    details.append(
      make("p", { class: "subtext", hidden: files === undefined }, files),
      make("pre", { tabindex: "0" }, make("code", {}, json)),
      copy,
    );
  details.addEventListener("toggle", fill, { once: true });
  return make("li", {}, details);
}
