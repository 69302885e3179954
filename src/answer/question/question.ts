/** What somebody asked, free of the surface it was typed on. */
export interface Question {
  /** The main argument as typed; may be empty for `source` (the whole corpus) and `when` (the whole timeline). */
  readonly text: string;
  /** Narrows `quote` and `when` to a topic. */
  readonly about?: string;
  /** First and last day asked for, ISO 8601 dates of any precision (`2021`, `2021-06`, `2021-06-12`). */
  readonly from?: string;
  readonly to?: string;
}
