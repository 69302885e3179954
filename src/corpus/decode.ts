/** A file's text without its byte order mark, or why it cannot be decoded and the remedy. */
export type Decoded =
  { readonly text: string } | { readonly text?: never; readonly what: string; readonly remedy: string };

const marks = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: "utf-32" },
  { bytes: [0, 0, 0xfe, 0xff], encoding: "utf-32" },
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Maximum share of bytes over 0x7f in Western text in Windows-1252; Cyrillic text has far more. */
const westernShare = 0.25;

const unassigned = "\ufffd";

/** The characters for bytes 0x80 to 0x9f, where Windows-1252 differs from Latin-1. */
const windows1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

const saveAsUtf8 = "Save it as UTF-8.";

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, the encoding that the file declares, and Windows-1252 if the bytes
 * are not UTF-8 but look like Western text. Anything else is a problem, because no text is better than a wrong one.
 *
 * @param declared the character set that the file states, such as "windows-1251"
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const mark = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (mark?.encoding === "utf-32") return { what: "is in UTF-32", remedy: saveAsUtf8 };
  if (mark !== undefined) {
    const text = decodeAs(mark.encoding, bytes);
    return text === undefined
      ? { what: `is damaged ${mark.encoding.toUpperCase()}`, remedy: saveAsUtf8 }
      : checked(text);
  }
  const encoding = encodingOf(declared);
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== undefined && encoding !== "iso-2022-jp") return checked(utf8);
  if (bytes.includes(0)) return binary;
  if (declared !== undefined && encoding !== "utf-8") return decodeDeclared(bytes, declared, encoding);
  if (isDamagedUtf8(bytes))
    return { what: "is damaged UTF-8", remedy: "Restore it from its source, or mend the broken characters." };
  return isWestern(bytes)
    ? checked(decodeWestern(bytes))
    : { what: "is in an unknown encoding", remedy: saveAsUtf8 };
}

/** The standard name of a character set; `undefined` if it is unknown. */
function encodingOf(declared: string | undefined): string | undefined {
  if (declared === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(declared);
    // If the declaration could be read as ASCII, the page is not UTF-16; the standard treats it as UTF-8.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}

function decodeDeclared(bytes: Uint8Array, declared: string, encoding: string | undefined): Decoded {
  if (encoding === undefined)
    return { what: `declares an unknown character set (${declared})`, remedy: saveAsUtf8 };
  const text = encoding === "windows-1252" ? decodeWestern(bytes) : decodeWhole(encoding, bytes);
  return text === undefined || (encoding === "windows-1252" && text.includes(unassigned))
    ? { what: `is not in ${declared}, which it declares`, remedy: saveAsUtf8 }
    : checked(text);
}

/** No Asian character set uses the byte 0xff, but Node.js's decoder silently drops it from Chinese text. */
function decodeWhole(encoding: string, bytes: Uint8Array): string | undefined {
  return /^(?:gb|big5)/.test(encoding) && bytes.includes(0xff) ? undefined : decodeAs(encoding, bytes);
}

const binary: Decoded = {
  what: "is not text",
  remedy: "Put the article's text in a .txt, .md or .html file.",
};

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text contains white space, but hardly any other control characters, and never U+0000. */
function checked(text: string): Decoded {
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return text.includes("\0") || controls * 100 > text.length ? binary : { text };
}

/** Damaged UTF-8 still has intact characters beyond ASCII; Windows-1252 text rarely forms any by chance. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const loose = new TextDecoder("utf-8").decode(bytes);
  const beyond = loose.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  const broken = loose.match(/\ufffd/g)?.length ?? 0;
  return beyond * 10 > broken;
}

function isWestern(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (windows1252[byte - 0x80] === unassigned) return false;
    if (byte > 0x7f) high += 1;
  }
  return high <= bytes.length * westernShare;
}

/** Written by hand, because the decoder in some releases of Node 20 treats Windows-1252 as Latin-1. */
function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}
