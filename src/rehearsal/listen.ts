import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** Only this machine can connect. */
const host = "127.0.0.1";

/** Serves requests on this machine only, and returns the port; 0 means any free port. */
export type Listen = (
  fetch: Parameters<typeof getRequestListener>[0],
  port: number,
) => Promise<{ server: Server; port: number }>;

/** Serves requests; rejects with the system's error if the port cannot be used. */
export const listenHere: Listen = async (fetch, port) => {
  const handle = getRequestListener(fetch);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
};

/** Whether a request's `Host` names this server; this stops a malicious site whose host name was pointed here. */
export function isOwnHost(header: string | undefined, port: number): boolean {
  return header === `${host}:${port}` || header === `localhost:${port}`;
}
