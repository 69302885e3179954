import { byId, make, pressable } from "./dom.ts";

/** An item of a message's menu. */
export interface MenuItem {
  readonly label: string;
  readonly do: () => void;
}

let close: (() => void) | undefined;

/** Opens a menu at a point of the window. It closes on Escape or a click elsewhere, and restores the focus. */
export function openMenu(
  items: readonly MenuItem[],
  at: { readonly x: number; readonly y: number },
  opener: HTMLElement,
): void {
  close?.();
  const menu = make("div", {
    class: "menu",
    role: "menu",
    "aria-label": "Actions for this message",
  });
  const shut = (event?: Event) => {
    if (event instanceof MouseEvent && event.target instanceof Node && menu.contains(event.target)) return;
    document.removeEventListener("mousedown", shut);
    menu.remove();
    close = undefined;
  };
  const buttons = items.map((item) =>
    pressable(
      { role: "menuitem", tabindex: "-1" },
      () => {
        shut();
        opener.focus();
        item.do();
      },
      item.label,
    ),
  );
  menu.append(...buttons);
  menu.addEventListener("keydown", (event) => {
    const index = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) buttons.at((index + step) % buttons.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      shut();
      opener.focus();
    } else return;
    event.preventDefault();
  });
  byId("main").append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty("left", `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`);
  menu.style.setProperty("top", `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`);
  document.addEventListener("mousedown", shut);
  close = shut;
  buttons[0]?.focus();
}
