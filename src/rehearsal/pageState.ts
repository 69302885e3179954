import type { PageEvent, PageState } from "./pageTypes.ts";
import { isSeenBy, type Person } from "./person.ts";
import type { Change, World } from "./world.ts";
import type { Channel } from "./guild.ts";

/** Number of log entries that a page gets when it opens. */
const sentShown = 100;

/** The channel's name in the page's requests: `direct` for the person's direct messages. */
function nameOf(channel: Channel): string {
  return channel.recipient === undefined ? channel.name : "direct";
}

/** What the page shows a person in a channel. */
export function pageState(
  world: World,
  person: Person,
  channel: string,
  { examples, movesClock }: Pick<PageState, "examples" | "movesClock">,
): PageState {
  const accounts = [world.bot, world.member, world.moderator];
  return {
    guild: world.guild.name,
    bot: world.application.name,
    people: {
      member: world.member.user.global_name ?? "",
      moderator: world.moderator.user.global_name ?? "",
    },
    channels: world.channels
      .filter(({ recipient }) => recipient === undefined || recipient === person.account)
      .map((one) => ({
        name: nameOf(one),
        label: one.recipient === undefined ? one.name : world.application.name,
        topic: one.topic,
      })),
    commands: person.commands({ channel }),
    messages: person.messages({ channel }),
    sent: world.sent.slice(-sentShown),
    online: world.online,
    examples,
    movesClock,
    now: world.clock(),
    targets: [
      ...accounts.map(
        ({ user }) => ({ kind: "user", id: user.id, name: user.global_name ?? user.username }) as const,
      ),
      ...world.roles.map(({ id, name }) => ({ kind: "role", id, name }) as const),
      ...world.channels
        .filter(({ recipient }) => recipient === undefined)
        .map(({ id, name }) => ({ kind: "channel", id, name }) as const),
    ],
  };
}

/** The event for a person's page about a change; undefined if they cannot see it. */
export function pageEvents(world: World, person: Person, change: Change): PageEvent[] {
  switch (change.kind) {
    case "messageCreated":
    case "messageUpdated":
    case "messageDeleted": {
      const { stored } = change;
      const channel = world.channels.find(({ id }) => id === stored.message.channel_id);
      if (channel === undefined || !isSeenBy(stored, channel, person.account)) return [];
      return change.kind === "messageDeleted"
        ? [{ kind: "deleted", channel: nameOf(channel), id: stored.message.id }]
        : [{ kind: "message", channel: nameOf(channel), message: stored.message }];
    }
    case "commandsChanged":
      return [{ kind: "commands" }];
    case "sent":
      return [{ kind: "sent", entry: change.entry }];
    case "presence":
      return [{ kind: "presence", online: change.online }];
    default:
      return [];
  }
}
