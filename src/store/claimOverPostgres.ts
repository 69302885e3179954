import { Client, type ClientConfig } from "pg";
import type { Store } from "./store.ts";

/** Claims held by one PostgreSQL session. */
export interface PostgresClaims {
  readonly claim: Store["claim"];
  close(): Promise<void>;
}

/**
 * Claims keys with advisory locks in a single separate session, so claims take no connections from other queries.
 * PostgreSQL releases the locks when the session ends for any reason.
 *
 * @param onTrouble is called when the session breaks; the next claim opens a new one
 */
export function claimOverPostgres(config: ClientConfig, onTrouble: (error: Error) => void): PostgresClaims {
  /** A session can lock the same key twice, so this process tracks its own keys. */
  const held = new Set<string>();
  let session: Promise<Client> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const ending = new WeakSet<Client>();

  function connect(): Promise<Client> {
    const client = new Client(config);
    const connecting = client.connect().then(() => client);
    const forget = (): void => {
      if (session === connecting) session = undefined;
    };
    connecting.catch(forget);
    client.on("error", (error) => {
      forget();
      onTrouble(error);
    });
    client.on("end", forget);
    return connecting;
  }

  /** Runs one query at a time. A session that does not respond is dropped with all its locks. */
  function ask(client: Client, locking: string, key: string): Promise<boolean> {
    const text = `select ${locking}(hashtextextended($1, 0)) as done`;
    const asked = last
      .then(() => client.query<{ done: boolean }>(text, [key]))
      .then(({ rows }) => rows[0]?.done === true);
    last = asked.catch(() => {
      if (ending.has(client)) return;
      ending.add(client);
      client.end().catch(onTrouble);
    });
    return asked;
  }

  return {
    async claim(key, work) {
      if (held.has(key)) return undefined;
      held.add(key);
      try {
        const client = await (session ??= connect());
        if (!(await ask(client, "pg_try_advisory_lock", key))) return undefined;
        try {
          return await work();
        } finally {
          // If the session broke meanwhile, PostgreSQL has already released the key.
          await ask(client, "pg_advisory_unlock", key).catch(onTrouble);
        }
      } finally {
        held.delete(key);
      }
    },
    async close() {
      const client = await session?.catch(() => undefined);
      await client?.end();
    },
  };
}
