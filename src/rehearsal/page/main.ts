import type { APIMessage } from "discord-api-types/v10";
import type { PageAction, PageAnswer, PageEvent, PageState, Role } from "../pageTypes.ts";
import { composer } from "./composer.ts";
import { announce, byId, make, pressable } from "./dom.ts";
import { openForm } from "./form.ts";
import { introduction } from "./introduction.ts";
import { messageList } from "./messageList.ts";
import { openMenu } from "./messageMenu.ts";
import { isPrivate, type MessageHost } from "./messageView.ts";
import { sentPanel } from "./sentPanel.ts";
import { act, fetchState, listen, moveClock } from "./server.ts";
import { showSidebar } from "./sidebar.ts";
import { messageCommands, slashCommands } from "./slashCommands.ts";
import { applyTheme } from "./theme.ts";

let role: Role = "member";
let channel = "newsroom";
let state: PageState;
let stopListening = (): void => undefined;
let turns = 0;
const dismissed = new Set<string>();
const botIsAway = "The bot is not connected.";

applyTheme();
const messages = messageList(hostOf);
const box = composer({
  commands: () => slashCommands(state?.commands ?? []),
  targets: () => state.targets,
  place: () => (channel === "direct" ? state?.bot : `#${channel}`),
  say: (content) => void perform({ kind: "say", content }),
  run: (name, options) => void perform({ kind: "command", name, options }),
  async complete(name, options, focused) {
    const answer = await act(role, channel, { kind: "autocomplete", name, options, focused });
    return answer.kind === "choices" ? answer.choices : [];
  },
});
const title = make("h1", {});
const topic = make("span", { class: "topic" });
const trouble = make("p", { class: "trouble", role: "alert", hidden: true });
const sentToggle = pressable(
  { class: "tool", "aria-expanded": "false", "aria-controls": "sent" },
  () => sent.toggle(),
  "What the bot sent",
);
const sent = sentPanel((open) => {
  sentToggle.setAttribute("aria-expanded", String(open));
  document.body.classList.toggle("with-sent", open);
  if (!open) sentToggle.focus();
});
const menuToggle = pressable(
  {
    class: "icon-button burger",
    "aria-label": "Channels and settings",
    "aria-expanded": "false",
    "aria-controls": "sidebar",
  },
  () => showDrawer(!document.body.classList.contains("with-sidebar")),
  "☰",
);
byId("main").append(
  make("header", { class: "bar" }, menuToggle, title, topic, sentToggle),
  trouble,
  messages.element,
  box.element,
);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.classList.contains("with-sidebar")) showDrawer(false);
});
void enter();

/** Shows the channel as the person sees it, and keeps listening. */
async function enter(): Promise<void> {
  stopListening();
  stopListening = listen(role, {
    hear,
    reopened: () => void enter(),
    lost: () => showTrouble("The rehearsal has stopped. Start it again and reload this page."),
  });
  if (!(await refresh())) return;
  messages.show(state.messages.filter(({ id }) => !dismissed.has(id)));
  sent.show(state.sent);
  box.reset();
}

/** Fetches the state of the page; resolves to whether it is still current on arrival. */
async function refresh(): Promise<boolean> {
  const turn = (turns += 1);
  const fetched = await fetchState(role, channel);
  if (turn !== turns) return false;
  state = fetched;
  title.textContent = channel === "direct" ? `@ ${state.bot}` : `# ${channel}`;
  topic.textContent = state.channels.find(({ name }) => name === channel)?.topic ?? "";
  showTrouble(state.online ? undefined : botIsAway);
  showSidebar(state, {
    role,
    channel,
    openChannel,
    become,
    moveClock: (hours) => {
      const moved = messages.note("The clock is moving", "pending");
      void moveClock(hours)
        .then(refresh)
        .then(() => announce(hours === 1 ? "One hour later." : "One day later."))
        .finally(moved);
    },
  });
  messages.introduce(
    introduction(
      state,
      channel,
      ({ command, options }) => void perform({ kind: "command", name: command, options }),
    ),
  );
  return true;
}

function openChannel(name: string): void {
  channel = name;
  showDrawer(false);
  void enter().then(() => box.focus());
}

function become(chosen: Role): void {
  role = chosen;
  if (channel === "direct") channel = "newsroom";
  announce(`You are now ${state.people[chosen]}, ${chosen}.`);
  void enter().then(() => document.querySelector<HTMLElement>(`input[value=${chosen}]`)?.focus());
}

function showTrouble(text: string | undefined): void {
  trouble.hidden = text === undefined;
  trouble.textContent = text ?? "";
}

function hear(event: PageEvent): void {
  switch (event.kind) {
    case "message":
      if (event.channel === channel && !dismissed.has(event.message.id)) messages.put(event.message);
      if (isPrivate(event.message)) announce("Only you can see this reply.");
      break;
    case "deleted":
      messages.remove(event.id);
      break;
    case "sent":
      sent.add(event.entry);
      break;
    case "presence":
      showTrouble(event.online ? undefined : botIsAway);
      break;
    case "commands":
      void refresh();
  }
}

async function perform(action: PageAction): Promise<void> {
  const isSlow = action.kind !== "say";
  let done = (): void => undefined;
  // Most replies are immediate; announce only slow ones.
  const timer = setTimeout(
    () => isSlow && (done = messages.note(`${state.bot} is thinking`, "pending")),
    400,
  );
  messages.follow();
  const answer = await act(role, channel, action);
  clearTimeout(timer);
  done();
  show(answer);
}

function show(answer: PageAnswer): void {
  if (answer.kind === "error") messages.note(answer.message, "error");
  if (answer.kind === "modal") {
    const { id, modal } = answer;
    openForm(modal, (fields) => void perform({ kind: "modal", id, modal, fields }));
  }
}

function hostOf(message: APIMessage): MessageHost {
  return {
    nameOf: (id) => state.targets.find((target) => target.id === id)?.name,
    use: (customId, values) =>
      void perform({ kind: "component", messageId: message.id, customId, ...(values && { values }) }),
    dismiss() {
      dismissed.add(message.id);
      messages.remove(message.id);
      box.focus();
    },
    openMenu(target, at, opener) {
      const apps = messageCommands(state.commands).map((name) => ({
        label: name,
        do: () => void perform({ kind: "messageCommand", name, messageId: target.id }),
      }));
      const copy = { label: "Copy text", do: () => void copyText(target.id) };
      openMenu([...apps, copy], at, opener);
    },
  };
}

async function copyText(id: string): Promise<void> {
  await navigator.clipboard.writeText(document.querySelector(`#message-${id} .content`)?.textContent ?? "");
  announce("Copied.");
}

function showDrawer(open: boolean): void {
  document.body.classList.toggle("with-sidebar", open);
  menuToggle.setAttribute("aria-expanded", String(open));
  if (open) byId("sidebar").querySelector<HTMLElement>("button")?.focus();
}
