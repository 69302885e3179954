import type { TextLine, RoleRule } from "./rule.ts";

const limit = 400;

/** The line under the headline: the very next line, or after a blank line if it is not a sentence. */
export const dek: RoleRule = {
  role: "dek",
  matches: (line, { index, lines, roles }) => {
    const after = lines[index + 1];
    if (index !== 1 || roles[0] !== "headline" || after === undefined || line.text.length > limit)
      return false;
    return line.adjacent ? !after.adjacent : isStandfirst(line) && isSentence(after);
  },
};

/**
 * "Met Police officers charged with espionage offences": too long for a heading, not a sentence, and not an entry of
 * a live blog.
 */
function isStandfirst({ text }: TextLine): boolean {
  const words = text.split(/\s+/).length;
  return (
    words >= 5 &&
    words <= 40 &&
    /[\p{L}\p{N}”’"')]$/u.test(text) &&
    !/^(?:["“]|\d{1,2}[.:]\d{2}\s)/.test(text)
  );
}

function isSentence({ text }: TextLine): boolean {
  return /[.!?…:][)\]"”’'»]*$/.test(text);
}
