import type { Kysely } from "kysely";

/** All times are milliseconds since 1970 (UTC); all JSON is text, so that both databases hold the same. */
export interface Schema {
  editorial: EditorialRow;
  editor_notes: NoteRow;
  articles_seen: SeenRow;
  digests: DigestRow;
  ledger: LedgerRow;
  ledger_parts: LedgerPartRow;
  citations: CitationRow;
  citation_files: CitationFileRow;
  corrections: CorrectionRow;
  postings: PostingRow;
  shares: ShareRow;
  confirmations: ConfirmationRow;
  unanswered: UnansweredRow;
  audit: AuditRow;
  texts: TextRow;
}

/** One version of an article that is cited somewhere, so that the citation still opens once the article is another. */
interface TextRow {
  /** `Article.hash`. */
  hash: string;
  /** `Article.id`. */
  article: string;
  /** JSON of a `KeptText`. */
  body: string;
  /** When it was last cited, or replaced. */
  at: number;
}

/** What moderators set on an article, over what its file says. */
export interface EditorialRow {
  /** Path relative to the corpus folder. */
  file: string;
  /** JSON of `Details`. */
  details: string;
  /** Why it was retracted; null unless it is. */
  retracted: string | null;
  updated_at: number;
  /** What the last change says where a message that cites the article cannot be edited. */
  notice: string;
  /** `Article.content` when it was last set, so that the same article under another name is known; empty where nobody looked. */
  content: string;
}

interface NoteRow {
  id: string;
  file: string;
  note: string;
  /** 1 where the note says what is wrong in the article. */
  corrects: number;
  at: number;
}

/** When the running bot first had an article, and when it last saw its text change. */
export interface SeenRow {
  file: string;
  hash: string;
  first_seen: number;
  changed_at: number;
  removed_at: number | null;
}

export interface DigestRow {
  id: string;
  guild: string;
  channel: string;
  /** As the moderator typed it. */
  schedule: string;
  /** Cron pattern of five or six fields. */
  pattern: string;
  /** IANA name. */
  timezone: string;
  about: string | null;
  when_empty: "skip" | "post";
  /** Whether it lists what was asked in its channel in vain. */
  questions: "none" | "channel";
  /** Why it is paused; null while it runs. */
  paused: string | null;
  created_by: string;
  created_at: number;
  /** Slots at or before this moment are none of its: when it was added, or last edited or resumed. */
  counts_from: number;
}

/** One slot of one digest: the pair is unique, so no slot can be sent for twice. */
export interface LedgerRow {
  digest: string;
  /** The moment it was due; of a manual run, the moment it was asked for. */
  slot: number;
  manual: number;
  state: "sending" | "sent" | "skipped";
  /** Why it was skipped; empty otherwise. */
  reason: string;
  /** The coverage is told up to this moment; the next one goes on from here. */
  covers_until: number;
  /** When it was put together; questions are told up to this moment. */
  composed_at: number;
  updated_at: number;
  /** Since when the channel's history could not be read to look for what was sent of it; null where it could. */
  blind_since: number | null;
}

export interface LedgerPartRow {
  digest: string;
  slot: number;
  /** From 0. */
  part: number;
  nonce: string;
  /** JSON of what is sent. */
  payload: string;
  /** The message it became; null until its delivery is confirmed. */
  message: string | null;
}

/** A public message that cites articles, or one that is on its way. */
export interface CitationRow {
  /** Its id; of one on its way a name that stands for it. */
  message: string;
  channel: string;
  kind: "answer" | "digest";
  /** JSON of what the message was rendered from. */
  content: string;
  at: number;
  /** 1 once its delivery under this id is confirmed. */
  posted: number;
}

interface CitationFileRow {
  message: string;
  file: string;
}

/** One message that needs correcting after one change to an article that it cites. */
export interface CorrectionRow {
  message: string;
  /** Id of the change, so that each is announced once. */
  change: string;
  file: string;
  /** What is said where the message itself cannot be edited. */
  notice: string;
  state: "pending" | "edited" | "replied" | "failed";
  reason: string;
  updated_at: number;
}

/** An answer on its way: what it can be looked up by, should the process end before it hears where it arrived. */
export interface PostingRow {
  /** What its citation is called until then. */
  message: string;
  channel: string;
  /** The interaction that it answers. */
  interaction: string;
  /** Of the interaction; it opens nothing else, and for a quarter of an hour. */
  token: string;
  at: number;
}

/** A private answer that was posted for all of its channel to see, which happens once. */
interface ShareRow {
  /** Id of the private message. */
  source: string;
  /** What the citation of the public one is called. */
  message: string;
  at: number;
}

/** Something that a moderator has been asked to confirm; gone once it is answered. */
export interface ConfirmationRow {
  id: string;
  moderator: string;
  /** Command and subcommand. */
  action: string;
  target: string;
  expires_at: number;
}

/** One question that the coverage could not answer; never who asked it. */
export interface UnansweredRow {
  id: string;
  question: string;
  at: number;
  /** The server and the channel that it was asked in; null in direct messages, and where an earlier version noted it. */
  guild: string | null;
  channel: string | null;
}

export interface AuditRow {
  id: string;
  /** The server that it is shown in; null for what was written by an earlier version, which is shown in none. */
  guild: string | null;
  at: number;
  /** Who did it: a moderator's id, or the part of the bot that did. */
  actor: string;
  action: string;
  target: string;
  detail: string;
}

/** A connection, or a transaction on one. */
export type Connection = Kysely<Schema>;
