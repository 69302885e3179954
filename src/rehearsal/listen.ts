import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { UserError } from "../errors.ts";
import type { RestEnv } from "./rest/request.ts";

/** Only this machine can connect. */
const host = "127.0.0.1";

/** Why a port cannot be had, and what to do, by the system's code. */
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: "is not free. Stop the program that uses it, or choose another:",
  EACCES: "needs rights that you lack. Choose one above 1023:",
};

/** Serves an application on this machine alone; port 0 takes any free one. Throws `UserError` for a taken port. */
export async function listen(app: Hono<RestEnv>, port: number): Promise<{ server: Server; port: number }> {
  const handle = getRequestListener(app.fetch);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = refusals[error.code ?? ""];
      reject(reason === undefined ? error : new UserError(`Port ${port} ${reason} PORT=8790 npm start`));
    });
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** Whether a request's `Host` names this server: a page of another name that was pointed here does not pass. */
export function isOwnHost(header: string | undefined, port: number): boolean {
  return header === `${host}:${port}` || header === `localhost:${port}`;
}
