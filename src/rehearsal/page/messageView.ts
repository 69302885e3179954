import type { APIMessage } from "discord-api-types/v10";
import { components, fileCard, type ComponentJson, type Surroundings } from "./componentView.ts";
import { make, pressable } from "./dom.ts";
import { markdown } from "./markdown.ts";

const flag = { ephemeral: 64, loading: 128, componentsV2: 32_768 } as const;

/** What a message needs from the page. */
export interface MessageHost extends Surroundings {
  /** Opens the menu of the message's commands. */
  openMenu(message: APIMessage, at: { readonly x: number; readonly y: number }, opener: HTMLElement): void;
  dismiss(): void;
}

/** Whether a message is visible only to the person who asked. */
export function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & flag.ephemeral) !== 0;
}

/** Renders a message as a list item. */
export function messageView(message: APIMessage, host: MessageHost): HTMLElement {
  const { author } = message;
  const name = author.global_name ?? author.username;
  const isBot = author.bot === true;
  const time = new Date(message.timestamp);
  const shown = time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const more = pressable(
    { class: "more", "aria-label": `Actions for the message of ${name}`, "aria-haspopup": "menu" },
    () => {
      const { left, bottom } = more.getBoundingClientRect();
      host.openMenu(message, { x: left, y: bottom }, more);
    },
    "…",
  );
  const view = make(
    "li",
    { class: `message${isPrivate(message) ? " private" : ""}`, id: `message-${message.id}` },
    make(
      "span",
      { class: `avatar ${isBot ? "bot" : ""}`, "aria-hidden": "true" },
      isBot ? "" : name.slice(0, 1),
    ),
    make(
      "div",
      { class: "body" },
      cause(message),
      make(
        "div",
        { class: "head" },
        make("span", { class: "author" }, name),
        isBot ? make("span", { class: "app" }, "APP") : undefined,
        make("time", { datetime: time.toISOString() }, shown),
        message.edited_timestamp === null ? undefined : make("span", { class: "edited" }, "(edited)"),
      ),
      content(message, host),
      isPrivate(message)
        ? make(
            "div",
            { class: "only-you" },
            "Only you can see this. ",
            pressable({ class: "plain-link" }, () => host.dismiss(), "Dismiss message"),
          )
        : undefined,
    ),
    more,
  );
  view.addEventListener("contextmenu", (event) => {
    if (event.target instanceof Element && event.target.closest("a, input, select") !== null) return;
    event.preventDefault();
    host.openMenu(message, { x: event.clientX, y: event.clientY }, more);
  });
  return view;
}

/** The line above a reply that says what it replies to. */
function cause(message: APIMessage): HTMLElement | undefined {
  const metadata = message.interaction_metadata;
  if (metadata === undefined) return undefined;
  const asker = metadata.user.global_name ?? metadata.user.username;
  // Deprecated by Discord, but still the only field with the command's name.
  const command = (message as { interaction?: { name: string } }).interaction?.name;
  const isFromMenu = command !== undefined && /[A-Z ]/.test(command) && command !== command.toLowerCase();
  const used =
    command === undefined ? " pressed a button" : isFromMenu ? ` used ${command}` : ` used /${command}`;
  return make("div", { class: "cause" }, make("strong", {}, asker), used);
}

function content(message: APIMessage, host: MessageHost): HTMLElement {
  const flags = message.flags ?? 0;
  if ((flags & flag.loading) !== 0) {
    return make(
      "div",
      { class: "thinking" },
      `${message.author.username} is thinking`,
      make("span", { class: "dots" }),
    );
  }
  const isV2 = (flags & flag.componentsV2) !== 0;
  const parts = components((message.components ?? []) as unknown as readonly ComponentJson[], host);
  return make(
    "div",
    { class: "content" },
    message.content === ""
      ? undefined
      : make("div", { class: "text" }, markdown(message.content, host.nameOf)),
    message.embeds.map(({ title, description }) =>
      make(
        "div",
        { class: "container" },
        title === undefined ? undefined : make("strong", {}, title),
        description === undefined
          ? undefined
          : make("div", { class: "text" }, markdown(description, host.nameOf)),
      ),
    ),
    parts,
    isV2 ? undefined : message.attachments.map(({ url, filename, size }) => fileCard(url, filename, size)),
  );
}
