import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** Only this machine can connect. */
const host = "127.0.0.1";

/** Serves requests on this machine alone, and says on which port; 0 takes any free one. */
export type Listen = (
  fetch: Parameters<typeof getRequestListener>[0],
  port: number,
) => Promise<{ server: Server; port: number }>;

/** Serves requests; rejects with the system's error for a port that cannot be had. */
export const listenHere: Listen = async (fetch, port) => {
  const handle = getRequestListener(fetch);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
};

/** Whether a request's `Host` names this server: a page of another name that was pointed here does not pass. */
export function isOwnHost(header: string | undefined, port: number): boolean {
  return header === `${host}:${port}` || header === `localhost:${port}`;
}
