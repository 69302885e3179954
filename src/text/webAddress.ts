/** A URL that a person may be sent to, as a browser writes it: http or https; `undefined` for any other. */
export function webAddress(url: string | undefined): string | undefined {
  const parsed = url === undefined ? undefined : parse(url);
  return parsed !== undefined && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

/** Does not use `URL.canParse`: once compiled, Node.js 20 and 22 reject "https://münchen.example" in it. */
function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
