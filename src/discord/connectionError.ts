/** The code of an error of the network, such as `ECONNREFUSED`; `undefined` where the other side has answered. */
export function connectionErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_|EHOST|ENET|UND_ERR)/.test(code) ? code : undefined;
}
