import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/corpus/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

/** Text that a person could save: whole characters, and no control characters except white space. */
const savable = fc
  .string({ unit: "grapheme" })
  .map((text) => text.replace(/(?!\s)\p{Cc}/gu, "").replace(/^\ufeff+/, ""));

describe("decode", () => {
  it("returns any text saved as UTF-8 or UTF-16, without its byte order mark", () => {
    fc.assert(
      fc.property(savable, (text) => {
        expect(decode(utf8(text))).toEqual({ text });
        expect(decode(utf8(`\ufeff${text}`))).toEqual({ text });
        expect(decode(utf16(text, "le"))).toEqual({ text });
        expect(decode(utf16(text, "be"))).toEqual({ text });
      }),
    );
  });

  it("keeps line endings and non-breaking spaces unchanged", () => {
    expect(decode(utf8("a\r\nb\u00a0c\rd\n"))).toEqual({ text: "a\r\nb\u00a0c\rd\n" });
  });

  it("reads Windows-1252 if the bytes are not UTF-8", () => {
    const bytes = Buffer.from("He said: \x93It\x92s a caf\xe9 for \x803 in S\xe3o Paulo.\x94", "latin1");
    expect(decode(bytes)).toEqual({ text: "He said: “It’s a café for €3 in São Paulo.”" });
  });

  it("never adds replacement characters that are not in the file", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text } = decode(bytes);
        expect(text === undefined || !text.includes("\ufffd") || Buffer.from(bytes).includes("\ufffd")).toBe(
          true,
        );
      }),
    );
  });

  it.each([
    [
      "a picture",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      "is not text",
    ],
    ["text with U+0000", utf8("a\0b"), "is not text"],
    ["control characters", utf8("\x01\x02\x03\x04 and so on"), "is not text"],
    ["UTF-16 without its mark", Buffer.from("Hello there", "utf16le"), "is not text"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), "is in UTF-32"],
    ["UTF-8 cut in a character", utf8("“Hello”").subarray(0, 9), "is damaged UTF-8"],
    ["UTF-16 with half a pair", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), "is damaged UTF-16LE"],
    [
      "Russian in Windows-1251",
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]),
      "is in an unknown encoding",
    ],
    [
      "bytes that Windows-1252 does not have",
      Buffer.from("price \x81 of a house in town", "latin1"),
      "is in an unknown encoding",
    ],
  ])("refuses %s", (_, bytes, what) => {
    expect(decode(bytes)).toMatchObject({ what });
  });

  it.each([
    ["windows-1251", [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], "Привет"],
    ["koi8-r", [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], "Привет"],
    ["gb2312", [0xb1, 0xb1, 0xbe, 0xa9], "北京"],
    ["GBK", [0xb1, 0xb1, 0xbe, 0xa9], "北京"],
    ["shift_jis", [0x93, 0x8c, 0x8b, 0x9e], "東京"],
    ["EUC-JP", [0xc5, 0xec, 0xb5, 0xfe], "東京"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42], "東京"],
    ["big5", [0xa5, 0x78, 0xa5, 0x5f], "台北"],
    ["euc-kr", [0xbc, 0xad, 0xbf, 0xef], "서울"],
    ["iso-8859-2", [0xb3, 0xf3, 0x64, 0xbc], "łódź"],
    ["iso-8859-1", [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94], "“café”"],
    ["windows-1251", [...utf8("Привет")], "Привет"],
    ["utf-8", [0x63, 0x61, 0x66, 0xe9], "café"],
  ])("reads text declared as %s", (declared, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), declared)).toEqual({ text });
  });

  it.each([
    ["shift_jis", [0x93], "is not in shift_jis, which it declares"],
    ["gb2312", [0xff, 0xff], "is not in gb2312, which it declares"],
    ["windows-1252", [0x81], "is not in windows-1252, which it declares"],
    ["klingon-8", [0xe9], "declares an unknown character set (klingon-8)"],
  ])("refuses text wrongly declared as %s", (declared, bytes, what) => {
    expect(decode(Uint8Array.from(bytes), declared)).toMatchObject({ what });
  });
});
