/** Discord's limits that the stand-in keeps beside those of a message's body, which the validator knows. */
export const limits = {
  /** Milliseconds in which an interaction must be acknowledged. */
  acknowledgeMs: 3_000,
  /** Milliseconds for which an interaction's token edits and follows up. */
  tokenMs: 15 * 60_000,
  /** Milliseconds for which a nonce is remembered. */
  nonceMs: 5 * 60_000,
  /** Bytes of one attached file. */
  fileBytes: 10 * 1024 * 1024,
  /** Files of one message. */
  files: 10,
  /** Characters of a nonce. */
  nonce: 25,
  /** Choices of one autocomplete answer, and characters of a choice's name and of its text value. */
  choices: 25,
  choice: 100,
  /** Characters that a person can type into one text option. */
  optionText: 6_000,
  /** Bot requests a second over all routes, interaction routes not counted. */
  requestsPerSecond: 50,
  /** Gateway events that a client may send in a minute. */
  gatewayEventsPerMinute: 120,
  /** Entries that the log of what the bot sent remembers. */
  sentEntries: 5_000,
} as const;
