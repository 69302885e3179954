import type { PageAction, PageAnswer, PageEvent, PageRequest, PageState, Role } from "../pageTypes.ts";

const secret = document.querySelector<HTMLMetaElement>("meta[name=page-secret]")?.content ?? "";

/** Fetches what the page shows a person in a channel. Throws if the server is down. */
export async function fetchState(as: Role, channel: string): Promise<PageState> {
  const query = new URLSearchParams({ as, channel });
  const response = await fetch(`/page/state?${query}`, { headers: { "x-page-secret": secret } });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as PageState;
}

/** Requests an action; if the server is down, the result is an error message. */
export async function act(as: Role, channel: string, action: PageAction): Promise<PageAnswer> {
  const request: PageRequest = { as, channel, action };
  try {
    const response = await fetch("/page/act", {
      method: "POST",
      headers: { "x-page-secret": secret, "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (!response.ok) return { kind: "error", message: await response.text() };
    return (await response.json()) as PageAnswer;
  } catch {
    return { kind: "error", message: "The rehearsal has been stopped. Start it again and reload this page." };
  }
}

/** Moves the rehearsal's clock forward. */
export async function moveClock(hours: number): Promise<void> {
  await fetch("/page/clock", {
    method: "POST",
    headers: { "x-page-secret": secret, "content-type": "application/json" },
    body: JSON.stringify({ hours }),
  });
}

/** What a listener receives. */
interface Listener {
  hear(event: PageEvent): void;
  /** The connection was restored; events may have been missed. */
  reopened(): void;
  lost(): void;
}

/** Listens to events as a person sees them, until the returned function is called. */
export function listen(as: Role, listener: Listener): () => void {
  const source = new EventSource(`/page/events?${new URLSearchParams({ as, secret })}`);
  let opened = false;
  source.addEventListener("open", () => {
    if (opened) listener.reopened();
    opened = true;
  });
  source.addEventListener("error", () => listener.lost());
  source.addEventListener("message", ({ data }: MessageEvent<string>) =>
    listener.hear(JSON.parse(data) as PageEvent),
  );
  return () => source.close();
}
