import { UserError } from "../src/errors.ts";
import { describeSchedule } from "../src/schedule/describeSchedule.ts";
import { parseSchedule } from "../src/schedule/parseSchedule.ts";
import { nextSlots } from "../src/schedule/planSlots.ts";
import { runNow, type ManualOutcome } from "../src/schedule/runDigests.ts";
import { record } from "../src/store/audit.ts";
import { addDigest, readDigest, readDigests, removeDigest, updateDigest } from "../src/store/digests.ts";
import type { DigestRow } from "../src/store/schema.ts";
import { coveredUntil } from "../src/store/ledger.ts";
import { logAction } from "./logAction.ts";
import type {
  Line,
  ModeratorCommand,
  ModeratorDesk,
  ModeratorInput,
  ModeratorOption,
  ModeratorReply,
} from "./moderator.ts";
import { textOption } from "./options.ts";

/** Digests of one server. */
const MOST_DIGESTS = 25;
const ID_LETTERS = 6;

const which: ModeratorOption = {
  name: "digest",
  description: "The digest, as list shows it",
  required: true,
  kind: "text",
  completes: "digests",
};
const schedule = (required: boolean): ModeratorOption =>
  textOption("schedule", "Such as: weekdays 09:00; mon, thu 8am; every 6 hours; or a cron pattern", required);
const timezone = (required: boolean): ModeratorOption =>
  textOption("timezone", "Such as Europe/London", required);
const about = textOption("about", "Only what is about this name or topic", false);
const empty: ModeratorOption = {
  name: "empty",
  description: "What to do when nothing is new: skip (as a rule), or post one line",
  required: false,
  kind: "text",
  choices: ["skip", "post"],
};

/** What moderators do with the digests of their server. */
export const digest: ModeratorCommand = {
  name: "digest",
  description: "Posts what is new in the coverage, by a schedule",
  subcommands: [
    {
      name: "add",
      description: "Adds a digest to a channel",
      options: [
        { name: "channel", description: "Where it is posted", required: true, kind: "channel" },
        schedule(true),
        timezone(true),
        about,
        empty,
      ],
      run: add,
    },
    { name: "list", description: "Lists the digests of this server", options: [], run: list },
    {
      name: "preview",
      description: "Shows you what the digest would say now",
      options: [which],
      run: async (input, desk) => {
        const row = await find(input, desk);
        const covered = await coveredUntil(desk.store.db, row.id, desk.now());
        const { parts } = await desk.digests.compose(row, covered, "preview");
        return parts.length === 0
          ? { lines: ["Nothing is new: there would be no message."] }
          : { lines: ["This is what it would say now; nobody else sees it."], preview: parts };
      },
    },
    {
      name: "now",
      description: "Posts the digest now; its next time stays as it is",
      options: [which],
      run: now,
    },
    {
      name: "pause",
      description: "Posts no more until it is resumed",
      options: [which],
      run: (input, desk) => set(input, desk, "pause", { paused: "a moderator paused it" }),
    },
    {
      name: "resume",
      description: "Posts again, from its next time on",
      options: [which],
      run: (input, desk) => set(input, desk, "resume", { paused: null, counts_from: desk.now() }),
    },
    {
      name: "edit",
      description: "Changes when a digest comes, or what about",
      options: [which, schedule(false), timezone(false), about, empty],
      run: edit,
    },
    { name: "remove", description: "Removes a digest for good", options: [which], run: remove },
  ],
};

async function add(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const typed = input.text("schedule") ?? "";
  const { pattern, timezone: zone } = parseSchedule(
    typed,
    input.text("timezone") ?? "",
    desk.smallestInterval,
  );
  const others = await readDigests(desk.store.db, input.guild);
  if (others.length >= MOST_DIGESTS)
    throw new UserError(`There are ${MOST_DIGESTS} digests here, which is the most. Remove one first.`);
  const at = desk.now();
  const row: DigestRow = {
    id: desk
      .newId()
      .replace(/[^a-z0-9]/gi, "")
      .slice(0, ID_LETTERS)
      .toLowerCase(),
    guild: input.guild,
    channel: input.text("channel") ?? input.channel,
    schedule: typed,
    pattern,
    timezone: zone,
    about: input.text("about") ?? null,
    when_empty: input.text("empty") === "post" ? "post" : "skip",
    paused: null,
    created_by: input.moderator,
    created_at: at,
    counts_from: at,
  };
  await desk.store.db.transaction().execute(async (transaction) => {
    await addDigest(transaction, row);
    await record(transaction, {
      id: desk.newId(),
      at,
      actor: input.moderator,
      action: "digest add",
      target: row.id,
      detail: `${pattern} ${zone}`,
    });
  });
  desk.poke();
  return { lines: [`Digest ${row.id} was added.`, ...describe(row, at)] };
}

async function list(
  { guild }: ModeratorInput,
  { store, now: clock }: ModeratorDesk,
): Promise<ModeratorReply> {
  const rows = await readDigests(store.db, guild);
  if (rows.length === 0) return { lines: ["There is no digest yet. Use /digest add."] };
  return { lines: rows.flatMap((row) => describe(row, clock())) };
}

async function now(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const row = await find(input, desk);
  const outcome = await runNow(desk.digests, row);
  await log(input, desk, "digest now", row, outcome);
  return { lines: [outcomes[outcome]] };
}

const outcomes: Readonly<Record<ManualOutcome, string>> = {
  sent: "It was posted. Its next time stays as it is.",
  "nothing new": "Nothing is new, so nothing was posted.",
  busy: "It is being posted at this moment. Look at the channel, then try again.",
  "not sent":
    "It could not be posted; /digest list says why if it is paused, else it is tried again by itself.",
};

async function set(
  input: ModeratorInput,
  desk: ModeratorDesk,
  action: string,
  values: Pick<Partial<DigestRow>, "paused" | "counts_from">,
): Promise<ModeratorReply> {
  const row = await find(input, desk);
  await updateDigest(desk.store.db, row.id, values);
  await log(input, desk, `digest ${action}`, row, "");
  desk.poke();
  return { lines: describe({ ...row, ...values }, desk.now()) };
}

async function edit(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const row = await find(input, desk);
  const typed = input.text("schedule") ?? row.schedule;
  const { pattern, timezone: zone } = parseSchedule(
    typed,
    input.text("timezone") ?? row.timezone,
    desk.smallestInterval,
  );
  const isPost = (input.text("empty") ?? row.when_empty) === "post";
  const values = {
    schedule: typed,
    pattern,
    timezone: zone,
    about: input.text("about") ?? row.about,
    when_empty: isPost ? "post" : "skip",
    // Times of the new schedule that have passed were never announced.
    counts_from: desk.now(),
  } as const;
  await updateDigest(desk.store.db, row.id, values);
  await log(input, desk, "digest edit", row, `${pattern} ${zone}`);
  desk.poke();
  return { lines: describe({ ...row, ...values }, desk.now()) };
}

async function remove(input: ModeratorInput, desk: ModeratorDesk): Promise<ModeratorReply> {
  const row = await find(input, desk);
  await removeDigest(desk.store.db, row.id);
  await log(input, desk, "digest remove", row, row.schedule);
  return { lines: [`Digest ${row.id} was removed.`] };
}

/** A digest of this server alone: an id of another one is not found. */
async function find(input: ModeratorInput, { store }: ModeratorDesk): Promise<DigestRow> {
  const id = input.text("digest")?.trim() ?? "";
  const row = await readDigest(store.db, id);
  if (row === undefined || row.guild !== input.guild)
    throw new UserError(`digest: there is no “${id}” here. /digest list shows them all.`);
  return row;
}

function describe(row: DigestRow, at: number): Line[] {
  const [one, two, three] = nextSlots(row, at, 3);
  const topic = row.about === null ? "" : `, about “${row.about}”`;
  const next = [one, two, three].flatMap((slot) => (slot === undefined ? [] : [{ time: slot }, "; "]));
  return [
    [`${row.id} in `, { channel: row.channel }, `: ${describeSchedule(row)}${topic}.`],
    row.paused === null ? ["Next: ", ...next.slice(0, -1), "."] : `Paused: ${row.paused}.`,
  ];
}

async function log(
  input: ModeratorInput,
  desk: ModeratorDesk,
  action: string,
  row: DigestRow,
  detail: string,
): Promise<void> {
  await logAction(desk, input.moderator, action, row.id, detail);
}
