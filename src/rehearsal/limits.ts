/** Discord's limits, except those of a message's body, which the validator checks. */
export const limits = {
  /** Milliseconds within which an interaction must be acknowledged. */
  acknowledgeMs: 3_000,
  /** Milliseconds for which an interaction's token is valid. */
  tokenMs: 15 * 60_000,
  /** Milliseconds for which a nonce is stored. */
  nonceMs: 5 * 60_000,
  /** Bytes of one attached file. */
  fileBytes: 10 * 1024 * 1024,
  /** Files of one message. */
  files: 10,
  /** Characters of a nonce. */
  nonce: 25,
  /** Maximum number of autocomplete choices, and of characters in a choice's name and text value. */
  choices: 25,
  choice: 100,
  /** Maximum number of characters in a text option. */
  optionText: 6_000,
  /** Bot requests per second over all routes; interaction routes do not count. */
  requestsPerSecond: 50,
  /** Gateway events that a client may send per minute. */
  gatewayEventsPerMinute: 120,
  /** Entries kept in the log of what the bot sent. */
  sentEntries: 5_000,
} as const;
