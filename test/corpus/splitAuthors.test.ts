import { describe, expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { splitAuthors } from "../../src/corpus/splitAuthors.ts";

describe("splitAuthors", () => {
  it.each([
    ["Jane Smith", ["Jane Smith"]],
    ["By Jane Smith and John Doe", ["Jane Smith", "John Doe"]],
    ["BY JANE SMITH & JOHN DOE", ["JANE SMITH", "JOHN DOE"]],
    ["By Jane Smith, John Doe and Ann Lee", ["Jane Smith", "John Doe", "Ann Lee"]],
    ["By Jane Smith, John Doe, and Ann Lee in Kyiv", ["Jane Smith", "John Doe", "Ann Lee"]],
    ["Jane Smith; John Doe", ["Jane Smith", "John Doe"]],
    ["By Jane Smith, Political Editor", ["Jane Smith"]],
    ["By Jane Smith, Political Editor, and John Doe", ["Jane Smith", "John Doe"]],
    ["By Jane Smith, London", ["Jane Smith"]],
    ["By Jane Smith, Sky News", ["Jane Smith"]],
    ["By Jane Smith | 4 March 2024", ["Jane Smith"]],
    ["EXCLUSIVE by Shaz Pemberton", ["Shaz Pemberton"]],
    ["Words: Yolanda Prys-Jenkin", ["Yolanda Prys-Jenkin"]],
    ["(Reporting by Jane Smith in London; editing by John Doe)", ["Jane Smith"]],
    ["Associated Press", ["Associated Press"]],
    ["jane", ["jane"]],
    ["", [""]],
  ])("%j", (byline, authors) => {
    expect(splitAuthors(byline)).toEqual(authors);
  });
});

const below = "The ferry stopped on Monday after a storm broke the pier.";

describe("the authors of a plain text", () => {
  it.each([
    ["By Jane Smith", ["Jane Smith"]],
    ["by Jane Smith and John Doe", ["Jane Smith", "John Doe"]],
    ["By Jane Smith, Political Editor", ["Jane Smith"]],
    ["BY JANE SMITH IN KYIV", ["JANE SMITH"]],
    ["EXCLUSIVE by Shaz Pemberton", ["Shaz Pemberton"]],
    ["Words: Jane Smith", ["Jane Smith"]],
    ["Jane Smith, Political Editor", ["Jane Smith"]],
    ["By Ludwig van der Berg and Ásta Bergmann-Cole", ["Ludwig van der Berg", "Ásta Bergmann-Cole"]],
    ["Jane Smith\n4 March 2024", ["Jane Smith"]],
  ])("are those of its byline: %j", (byline, authors) => {
    const text = `Ferry stops after storm\n\n${byline}\n\n${below}\n\n${below} Again.`;
    expect(articleFromText({ file: "a.txt", hash: "", text }).details.authors).toEqual(authors);
  });

  it.each([
    "By our court reporter",
    "By Friday three had died.",
    "Laurel Chor/Getty Images",
    "Getty Images",
    "Photograph by Jane Smith",
    "Published 3 March 2024",
    "Business Editor",
    "Jane Smith was not there.",
  ])("are unknown if there is only %j", (line) => {
    const text = `Ferry stops after storm\n\n${line}\n\n${below}\n\n${below} Again.`;
    expect(articleFromText({ file: "a.txt", hash: "", text }).details.authors).toBeUndefined();
  });

  it("are not taken from a line far below, and never override stated ones", () => {
    const text = `Ferry stops after storm\n\nBy Jane Smith\n\n${below}\n\n${below} Again.\n\nBy John Doe`;
    const stated = articleFromText({ file: "a.txt", hash: "", text, details: { authors: ["Ann Lee"] } });
    expect(stated.details.authors).toEqual(["Ann Lee"]);
    const tail = text.replace("By Jane Smith\n\n", "");
    expect(articleFromText({ file: "a.txt", hash: "", text: tail }).details.authors).toBeUndefined();
  });
});
