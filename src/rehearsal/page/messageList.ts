import type { APIMessage } from "discord-api-types/v10";
import { make } from "./dom.ts";
import { messageView, type MessageHost } from "./messageView.ts";

/** The conversation of a channel. */
export interface MessageList {
  readonly element: HTMLElement;
  /** Shows the introduction of a channel. */
  introduce(element: HTMLElement): void;
  /** Shows a channel afresh. */
  show(messages: readonly APIMessage[]): void;
  /** Adds a message or replaces it with its new version. */
  put(message: APIMessage): void;
  remove(id: string): void;
  /** Scrolls to the next new message in any case, because it is the reply to what the reader just did. */
  follow(): void;
  /** Shows a line to this visitor only; the returned function removes it. */
  note(text: string, style: "error" | "pending"): () => void;
}

/** Creates the conversation; `hostOf` returns what a message needs from the page. */
export function messageList(hostOf: (message: APIMessage) => MessageHost): MessageList {
  const list = make("ol", { class: "messages" });
  const introduction = make("div", { class: "introduction" });
  const inner = make("div", { class: "scrolled" }, introduction, list);
  const element = make(
    "div",
    // A region that scrolls must be reachable by the keyboard.
    { class: "log", role: "log", "aria-label": "Messages", "aria-live": "polite", tabindex: "0" },
    inner,
  );
  const atEnd = () => element.scrollHeight - element.scrollTop - element.clientHeight < 120;
  const toEnd = () => void (element.scrollTop = element.scrollHeight);
  let following = false;
  const put = (message: APIMessage) => {
    const stays = atEnd();
    const former = document.getElementById(`message-${message.id}`);
    const focused = document.activeElement;
    const wasFocused = former?.contains(focused) === true ? focused : undefined;
    const fresh = messageView(message, hostOf(message));
    if (former === null) list.append(fresh);
    else former.replaceWith(fresh);
    if (wasFocused instanceof HTMLElement) refocus(fresh, wasFocused);
    if (stays) toEnd();
    if (former !== null || !following) return;
    following = false;
    // A long reply is read from its top.
    fresh.scrollIntoView({ block: fresh.offsetHeight > element.clientHeight ? "start" : "end" });
  };
  return {
    follow: () => void (following = true),
    element,
    put,
    introduce: (beginning) => introduction.replaceChildren(beginning),
    show(messages) {
      // A screen reader should not announce earlier messages.
      element.ariaBusy = "true";
      requestAnimationFrame(() => (element.ariaBusy = "false"));
      list.replaceChildren(...messages.map((message) => messageView(message, hostOf(message))));
      toEnd();
    },
    remove: (id) => document.getElementById(`message-${id}`)?.remove(),
    note(text, style) {
      const dots = style === "pending" ? make("span", { class: "dots" }) : undefined;
      const line = make("li", { class: `note ${style}` }, text, dots);
      list.append(line);
      toEnd();
      return () => line.remove();
    },
  };
}

/**
 * Restores the focus when a pressed button is replaced: to the button with the same name, or in the same position.
 */
function refocus(fresh: HTMLElement, former: HTMLElement): void {
  const buttons = [...fresh.querySelectorAll<HTMLElement>("button:not(:disabled), a")];
  const same = buttons.find((button) => button.textContent === former.textContent);
  (same ?? buttons.find((button) => button.matches(".row button")) ?? buttons[0])?.focus();
}
