import type { Server } from "node:http";
import type { Hono } from "hono";
import { listen as listenAt } from "../web/listen.ts";
import type { RestEnv } from "./rest/request.ts";

/** Only this machine can connect. */
const host = "127.0.0.1";

/** Serves an application on this machine alone; port 0 takes any free one. Throws `UserError` for a taken port. */
export function listen(app: Hono<RestEnv>, port: number): Promise<{ server: Server; port: number }> {
  return listenAt(app.fetch, { host, port, remedy: "PORT=8790 npm start" });
}

/** Whether a request's `Host` names this server: a page of another name that was pointed here does not pass. */
export function isOwnHost(header: string | undefined, port: number): boolean {
  return header === `${host}:${port}` || header === `localhost:${port}`;
}
