import { make } from "./dom.ts";

/** One thing to choose. */
interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly choose: () => void;
}

/** The list of suggestions above the message box. */
export interface Picker {
  readonly element: HTMLElement;
  /** Shows items for an input; with `first`, Enter selects the first one. */
  show(input: HTMLInputElement, heading: string, items: readonly Item[], first: boolean): void;
  hide(): void;
  /** Moves or selects by a key; returns whether the list handled it. */
  takesKey(event: KeyboardEvent): boolean;
}

/** Creates the list, which is hidden at first. */
export function picker(): Picker {
  const title = make("div", { class: "picker-title", id: "picker-title" });
  const list = make("ul", { role: "listbox", id: "picker-list", "aria-labelledby": "picker-title" });
  const element = make("div", { class: "picker", hidden: true }, title, list);
  let items: readonly Item[] = [];
  let active = -1;
  let owner: HTMLInputElement | undefined;

  const mark = (index: number) => {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) owner?.removeAttribute("aria-activedescendant");
    else owner?.setAttribute("aria-activedescendant", `picker-${index}`);
  };
  const hide = () => {
    element.hidden = true;
    items = [];
    owner?.setAttribute("aria-expanded", "false");
    owner?.removeAttribute("aria-activedescendant");
  };
  return {
    element,
    hide,
    show(input, heading, shown, first) {
      if (shown.length === 0) return hide();
      owner = input;
      items = shown;
      title.textContent = heading;
      list.replaceChildren(
        ...shown.map(({ label, detail, choose }, index) => {
          const option = make(
            "li",
            { role: "option", id: `picker-${index}` },
            make("span", { class: "picker-label" }, label),
            detail === undefined ? undefined : make("span", { class: "picker-detail" }, detail),
          );
          // The input keeps the focus.
          option.addEventListener("mousedown", (event) => event.preventDefault());
          option.addEventListener("click", choose);
          return option;
        }),
      );
      element.hidden = false;
      input.setAttribute("aria-expanded", "true");
      return mark(first ? 0 : -1);
    },
    takesKey(event) {
      if (items.length === 0) return false;
      switch (event.key) {
        case "ArrowDown":
          mark((active + 1) % items.length);
          break;
        case "ArrowUp":
          mark((active <= 0 ? items.length : active) - 1);
          break;
        case "Enter":
        case "Tab": {
          const item = items[active];
          if (item === undefined || event.shiftKey) return false;
          item.choose();
          break;
        }
        case "Escape":
          hide();
          break;
        default:
          return false;
      }
      event.preventDefault();
      return true;
    },
  };
}

/** The attributes of an input that uses the list. */
export const comboboxAttributes = {
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-expanded": "false",
  "aria-controls": "picker-list",
  autocomplete: "off",
  spellcheck: "false",
} as const;
