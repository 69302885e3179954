/** The code of a network error, such as `ECONNREFUSED`; `undefined` if the other side responded. */
export function connectionErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_|EHOST|ENET|UND_ERR)/.test(code) ? code : undefined;
}
