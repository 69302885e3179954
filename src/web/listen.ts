import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { UserError } from "../errors.ts";

/** Why a port cannot be used, with the remedy, by error code. */
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use. Stop the program that uses it, or choose another:",
  EACCES: "needs administrator rights. Choose one above 1023:",
  EADDRNOTAVAIL: "is not available at this address. Choose an address of this machine:",
};

/** Where a server listens. */
export interface Address {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** How to choose another port: `PORT=8790 npm start`. */
  readonly remedy: string;
}

/** Serves requests at an address; throws a `UserError` if the port cannot be used. */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port, remedy }: Address,
): Promise<{ server: Server; port: number }> {
  const handle = getRequestListener(fetch);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = refusals[error.code ?? ""];
      reject(reason === undefined ? error : new UserError(`Port ${port} ${reason} ${remedy}`));
    });
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}
