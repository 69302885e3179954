/** An error as in Discord's REST API: HTTP status, numeric code, message and, for a bad body, the places. */
export class DiscordError extends Error {
  override readonly name = "DiscordError";
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The JSON body of the answer. */
  toBody(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

const known = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  tooManyCommands: [400, 30032, "Maximum number of application commands reached (100)"],
  tooLarge: [413, 40005, "Request entity too large"],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  missingAccess: [403, 50001, "Missing Access"],
  notTheAuthor: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  invalidToken: [401, 50027, "Invalid Webhook Token"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** One of Discord's errors, by name, to be thrown. */
export function discordError(name: keyof typeof known): DiscordError {
  const [status, code, message] = known[name];
  return new DiscordError(status, code, message);
}

/** A mistake in a request's body; `path` is like `components.0.content`, or empty for the whole body. */
export interface BodyProblem {
  readonly path: string;
  readonly message: string;
}

/** Discord's error for a body with mistakes (50035), each nested under the keys of its path. */
export function invalidForm(problems: readonly BodyProblem[]): DiscordError {
  const root: Record<string, unknown> = {};
  for (const { path, message } of problems) {
    let node = root;
    for (const key of path.split(/[.[\]]+/).filter((key) => key !== "")) {
      node = (node[key] ??= {}) as Record<string, unknown>;
    }
    ((node["_errors"] ??= []) as object[]).push({ code: "INVALID_FORM_BODY", message });
  }
  return new DiscordError(400, 50035, "Invalid Form Body", root);
}
