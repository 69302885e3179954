/** What somebody asked, independent of where it was typed. */
export interface Question {
  /** The main argument as typed; may be empty for `source` (all articles) and `when` (the whole timeline). */
  readonly text: string;
  /** Limits `quote` and `when` to a topic. */
  readonly about?: string;
  /** Start and end of the period, as ISO 8601 dates of any precision (`2021`, `2021-06`, `2021-06-12`). */
  readonly from?: string;
  readonly to?: string;
}
