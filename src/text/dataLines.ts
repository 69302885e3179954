/** The lines of a data file, without empty ones and headings, which begin with `#`. */
export const dataLines = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
