/**
 * Number of bytes in which to look for a declared character set; the standard says 1024, but many pages need more.
 */
const reach = 4096;

const declarations = [
  /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w:.-]{2,40})/i,
  // <meta charset="gb2312">, <meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
] as const;

/** The character set that a page declares, as written; `undefined` if there is none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, reach)).toString(
    "latin1",
  );
  const shown = head.replace(/<!--[^]*?-->/g, "");
  return declarations.map((declaration) => declaration.exec(shown)?.[1]).find((set) => set !== undefined);
}
