import { expect, test } from "vitest";
import { quotationsIn, saidIn, storyOf } from "./support.ts";

test("an unclosed quotation carries its speaker into the next paragraph that opens with a mark", () => {
  const story = storyOf("Ann Lee said: “I never met him.", "“And I never wrote to him.", "“I have no pen.”");
  expect(quotationsIn(story)).toEqual([
    "Ann Lee: I never met him.",
    "Ann Lee: And I never wrote to him. (continuation)",
    "Ann Lee: I have no pen. (continuation)",
  ]);
});

test("a quoted paragraph without a cue continues the previous quotation", () => {
  const story = storyOf("“I never met him,” the founder added.", "“In my case, they wrote by mail.”");
  expect(quotationsIn(story)).toEqual([
    "the founder: I never met him,",
    "the founder: In my case, they wrote by mail. (continuation)",
  ]);
});

test("a paragraph of narration between two quoted ones ends the continuation", () => {
  const story = storyOf(
    "“I never met him,” the founder added.",
    "The town has two ships.",
    "“We knew it all along.”",
  );
  expect(quotationsIn(story).at(-1)).toBe("?: We knew it all along. (unknown)");
});

test("a heading between two quoted paragraphs ends the continuation", () => {
  const story = storyOf(
    "“I never met him,” the founder added.",
    "What happens next",
    "“We knew it all along.”",
  );
  expect(quotationsIn(story).at(-1)).toBe("?: We knew it all along. (unknown)");
});

test("a quoted sentence after reported speech in the same paragraph has the same speaker", () => {
  const story = storyOf("Ann Lee said she had never met him. “I would know him.”");
  expect(quotationsIn(story)).toEqual(["Ann Lee: I would know him. (continuation)"]);
});

test("things that cannot speak are not speakers", () => {
  expect(quotationsIn(storyOf("The ship was full of wet sheep. “We knew it all along.”"))).toEqual([
    "?: We knew it all along. (unknown)",
  ]);
});

test("a participle without an object reports what others say", () => {
  expect(quotationsIn(storyOf("A man described as “pure evil” by Ann Lee was jailed."))).toEqual([
    "Ann Lee: pure evil",
  ]);
  expect(quotationsIn(storyOf("A man described as “pure evil” was jailed."))).toEqual([]);
  expect(quotationsIn(storyOf("A man accused of “playing with fire” was jailed."))).toEqual([]);
});

test("headlines are not quotations", () => {
  expect(quotationsIn(storyOf("Nothing was said."))).toEqual([]);
});

const entity = (name: string) => ({
  id: `person:${name}`,
  name,
  kind: "person" as const,
  aliases: [],
  lexicon: [],
});

test("a known speaker is given in full, with the entity", () => {
  const story = storyOf(
    "Ben Rogers founded the club.",
    "“I never met him,” Mr Rogers said.",
    "“Nor I,” said a spokesman for Ben Rogers.",
  );
  const rogers = entity("Ben Rogers");
  const mentions = [...story.text.matchAll(/Ben Rogers|Rogers/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "person" as const,
    entity: rogers.id,
  }));
  expect(quotationsIn(story, { entities: [rogers], mentions, descriptions: [] })).toEqual([
    "Ben Rogers: I never met him,",
    "a spokesman for Ben Rogers: Nor I,",
  ]);
});

test("a description that fits only one person identifies them", () => {
  const story = storyOf(
    "The founder and chairman of Lamp Watch, Ben Rogers, spoke first.",
    "“I never met him,” the Lamp Watch founder added.",
  );
  const rogers = entity("Ben Rogers");
  const start = story.text.indexOf("Ben Rogers");
  const described = "founder and chairman of Lamp Watch";
  const at = story.text.indexOf(described);
  const names = {
    entities: [rogers],
    mentions: [{ start, end: start + rogers.name.length, kind: "person" as const, entity: rogers.id }],
    descriptions: [{ start: at, end: at + described.length, entity: rogers.id, form: "apposition" as const }],
  };
  expect(quotationsIn(story, names)).toEqual(["Ben Rogers: I never met him,"]);
  const rival = storyOf("A founder of Lamp Watch left.", "“I never met him,” the Lamp Watch founder added.");
  expect(quotationsIn(rival, { ...names, mentions: [], descriptions: [] })).toEqual([
    "the Lamp Watch founder: I never met him,",
  ]);
});

test("a transcript needs no quotation marks", () => {
  const story = storyOf(
    "SMITH: I never met him.",
    "LEE: Who did?",
    "SMITH: Nobody did.",
    "LEE: Good.",
    "SMITH: Quite so.",
  );
  expect(quotationsIn(story)[0]).toBe("SMITH: I never met him.");
  expect(quotationsIn(story)).toHaveLength(5);
});

test("the letters Q and A are not names", () => {
  const story = storyOf(
    "Q: Why did you go?",
    "A: I was tired of it.",
    "Q: And now?",
    "A: I grow tomatoes.",
    "Q: Why?",
    "A: They are red.",
  );
  expect(quotationsIn(story)[1]).toBe("?: I was tired of it. (unknown)");
});

test("the answers belong to the person named in the introduction", () => {
  const said = saidIn(
    "Ann Lee resigned on Monday. She spoke to Yolanda Prys at her home.",
    "Q: Why did you go?",
    "A: I was tired of it.",
    "Q: And now?",
    "A: I grow tomatoes.",
    "Q: Why?",
    "A: They are red.",
  );
  expect(said[1]).toBe("Ann Lee: I was tired of it. (inferred)");
});

test("one line with a colon is not a transcript", () => {
  expect(quotationsIn(storyOf("LONDON: The council met on a wet morning and went home."))).toEqual([]);
});
