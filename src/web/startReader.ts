import { listen } from "./listen.ts";
import { readerApp } from "./readerApp.ts";
import type { ReaderServices } from "./readerServices.ts";

/** A running reader. */
export interface Reader {
  /** Its own URL on this machine, such as `http://127.0.0.1:8788`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the reader; throws a `UserError` if its port cannot be used. */
export async function startReader(services: ReaderServices): Promise<Reader> {
  const { host, port: wanted } = services.settings;
  const address = { host, port: wanted, remedy: "READER_PORT=8790 npm start" };
  const { server, port } = await listen(readerApp(services).fetch, address);
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(late);
    },
  };
}
