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
  deferrals: DeferralRow;
  shares: ShareRow;
  confirmations: ConfirmationRow;
  unanswered: UnansweredRow;
  audit: AuditRow;
  texts: TextRow;
}

/** A version of a cited article, so that the citation still works after the article changes. */
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

/** Moderators' changes to an article, on top of its file. */
export interface EditorialRow {
  /** Path relative to the corpus folder. */
  file: string;
  /** JSON of `Details`. */
  details: string;
  /** Why it was retracted; null unless it is. */
  retracted: string | null;
  /** When it was retracted; null unless it is, or if an earlier version retracted it. */
  retracted_at: number | null;
  updated_at: number;
  /** The latest change in words, for replies to messages that cannot be edited. */
  notice: string;
  /** `Article.content` at the last change, to recognise the same article under another name; empty if unknown. */
  content: string;
}

/** A note on an article. */
export interface NoteRow {
  id: string;
  file: string;
  note: string;
  /** 1 if the note corrects an error in the article. */
  corrects: number;
  at: number;
}

/** When the bot first saw an article, and when it last saw its text change. */
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
  /** Whether it lists unanswered questions from its channel. */
  questions: "none" | "channel";
  /** Why it is paused; null if it is running. */
  paused: string | null;
  created_by: string;
  created_at: number;
  /** Slots at or before this time do not count: when it was added, or last edited or resumed. */
  counts_from: number;
}

/** One slot of one digest. The pair is unique, so no slot is sent twice. */
export interface LedgerRow {
  digest: string;
  /** When it was due; for a manual run, when it was requested. */
  slot: number;
  manual: number;
  state: "sending" | "sent" | "skipped";
  /** Why it was skipped; otherwise empty. */
  reason: string;
  /** News up to this time is covered; the next slot continues from here. */
  covers_until: number;
  /** When it was composed; questions up to this time are covered. */
  composed_at: number;
  updated_at: number;
  /** Since when the channel's history could not be read to look for sent parts; null if it could. */
  blind_since: number | null;
}

export interface LedgerPartRow {
  digest: string;
  slot: number;
  /** From 0. */
  part: number;
  nonce: string;
  /** JSON of the message. */
  payload: string;
  /** The message it became; null until its delivery is confirmed. */
  message: string | null;
}

/** A public message that cites articles, or one being posted. */
export interface CitationRow {
  /** Its id, or a temporary name while it is being posted. */
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

/** A message that needs correcting after one change to an article it cites. */
export interface CorrectionRow {
  message: string;
  /** Id of the change, so that each is announced once. */
  change: string;
  file: string;
  /** The reply to send if the message cannot be edited. */
  notice: string;
  state: "pending" | "edited" | "replied" | "failed";
  reason: string;
  updated_at: number;
}

/** An answer being posted: how to look it up if the process ends before it learns where the answer arrived. */
export interface PostingRow {
  /** The temporary name of its citation. */
  message: string;
  channel: string;
  /** The interaction that it answers. */
  interaction: string;
  /** The interaction's token; it opens nothing else, and only for 15 minutes. */
  token: string;
  at: number;
}

/** An interaction whose answer was promised: the person sees that the bot is thinking. */
export interface DeferralRow {
  interaction: string;
  /** As `PostingRow.token`. */
  token: string;
  at: number;
}

/** A private answer that was shared publicly, which can happen once. */
interface ShareRow {
  /** Id of the private message. */
  source: string;
  /** The temporary name of the public message's citation. */
  message: string;
  at: number;
}

/** A confirmation waiting for a moderator; deleted once answered. */
export interface ConfirmationRow {
  id: string;
  moderator: string;
  /** Command and subcommand. */
  action: string;
  target: string;
  expires_at: number;
}

/** A question that the coverage could not answer; never who asked it. */
export interface UnansweredRow {
  id: string;
  question: string;
  at: number;
  /** Its server and channel; null in direct messages, and for rows of an earlier version. */
  guild: string | null;
  channel: string | null;
}

export interface AuditRow {
  id: string;
  /** The server that may see it; null for rows of an earlier version, which no server sees. */
  guild: string | null;
  at: number;
  /** Who did it: a moderator's id, or a part of the bot. */
  actor: string;
  action: string;
  target: string;
  detail: string;
}

/** A connection, or a transaction on one. */
export type Connection = Kysely<Schema>;
