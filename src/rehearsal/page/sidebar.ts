import type { PageState, Role } from "../pageTypes.ts";
import { byId, make, pressable } from "./dom.ts";
import { themeSwitch } from "./theme.ts";

/** What the sidebar needs from the page. */
export interface SidebarHost {
  readonly channel: string;
  readonly role: Role;
  openChannel(name: string): void;
  become(role: Role): void;
  moveClock(hours: number): void;
}

/** Update interval of the clock, in milliseconds. */
const EACH = 5_000;
const shown: Intl.DateTimeFormatOptions = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
};
const roles: readonly Role[] = ["member", "moderator"];
const explained: Readonly<Record<Role, string>> = {
  member: "sees what everybody sees",
  moderator: "also sees the moderators' commands",
};

/** Shows the channels, the visitor's role and the theme. */
export function showSidebar(state: PageState, host: SidebarHost): void {
  const channels = state.channels.map(({ name, label }) => {
    const isOpen = name === host.channel;
    const attributes = { class: "channel", "aria-current": isOpen ? "page" : undefined };
    const sign = make("span", { class: "sign", "aria-hidden": "true" }, name === "direct" ? "@" : "#");
    return make(
      "li",
      {},
      pressable(attributes, () => host.openChannel(name), sign, label),
    );
  });
  const people = roles.map((role) => {
    const choice = make("input", { type: "radio", name: "role", value: role, checked: role === host.role });
    choice.addEventListener("change", () => host.become(role));
    return make(
      "label",
      { class: "person" },
      choice,
      make("span", { class: "avatar small", "aria-hidden": "true" }, state.people[role].slice(0, 1)),
      make(
        "span",
        {},
        make("span", { class: "person-name" }, `${state.people[role]}, ${role}`),
        make("span", { class: "person-detail" }, explained[role]),
      ),
    );
  });
  byId("sidebar").replaceChildren(
    make(
      "div",
      { class: "brand" },
      make("span", { class: "avatar bot", "aria-hidden": "true" }),
      make(
        "span",
        {},
        make("strong", {}, state.guild),
        make("span", { class: "brand-detail" }, "A local rehearsal"),
      ),
    ),
    make("h2", { class: "sidebar-title" }, "Channels"),
    make("ul", { class: "channels" }, channels),
    ...(state.movesClock ? clock(state.now, host) : []),
    make("fieldset", { class: "people" }, make("legend", { class: "sidebar-title" }, "You are"), people),
    themeSwitch(),
  );
}

/** Buttons to move the clock forward, to see scheduled posts. */
function clock(now: number, host: SidebarHost): HTMLElement[] {
  const ahead = (hours: number, words: string): HTMLElement =>
    pressable({ class: "tool" }, () => host.moveClock(hours), words);
  return [
    make("h2", { class: "sidebar-title" }, "Move the clock"),
    clockFace(now),
    make("div", { class: "clock" }, ahead(1, "1 hour on"), ahead(24, "1 day on")),
  ];
}

/** The current time of the rehearsal, updated continuously. */
function clockFace(now: number): HTMLElement {
  const ahead = now - Date.now();
  const face = make("time", { class: "clock-face" });
  const show = (): void => {
    const date = new Date(Date.now() + ahead);
    face.dateTime = date.toISOString();
    face.textContent = date.toLocaleString("en-GB", shown);
  };
  show();
  const timer = setInterval(() => {
    if (face.isConnected) show();
    else clearInterval(timer);
  }, EACH);
  return face;
}
