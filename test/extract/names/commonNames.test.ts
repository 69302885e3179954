import { describe, expect, it } from "vitest";
import { extractFrom, namesIn } from "./namesIn.ts";

/** Full names made of everyday words and months. */
const NAMES: readonly string[] =
  "Mark Field,Jack Black,April Jones,Theresa May,Will Young,Grace Lamb,Mark Wood,Bill Price,June Rivers,Frank Fish,Hope Love,Rose Hill,Robert March,Kate Winter,Karl Summer,May Jensen,August Holm,Dawn Fisher,Faith Church,Grant Stone,Penny Lane,Victor Bird,Joy Day,Ray Power,Peter Lake,Paul Kettle,Nick Lantern,Sue Button,Drew Little,Chase Long,Rob Short,Pat Strong,Guy Sharp,Tom Sunday,Joe Friday,Olive Tree,Ruby Glass,Holly Frost,Jasper Crow,Amber Moon,Mary Ann Wood,John A. Hill,Mercy House,Clay Potter,Robin Swallow,Piers Bridge,Christian Cross,Jordan Love".split(
    ",",
  );

/** Invented sentences, and the names in each. */
const FOUND: readonly (readonly [string, ...string[]])[] = [
  ["They met Theresa May in May.", "person: Theresa May"],
  ["Theresa May resigned. May said that she would go in May.", "person: Theresa May", "person: May"],
  ["He met Mrs May on May 5.", "person: May"],
  ["Robert March led. In March they left. March said it was cold.", "person: Robert March", "person: March"],
  [
    "Mark Field left. The field was wet. Field work went on. They met Field.",
    "person: Mark Field",
    "person: Field",
  ],
  [
    "Karl Stone left. The Stone Age ended. Stone walls fell. Stone's wife stayed.",
    "person: Karl Stone",
    "person: Stone",
  ],
  ["Vincent Price won. Price rises hit us. Prices rose.", "person: Vincent Price"],
  ["Bill Gates left. Gates of steel were shut. Gates said so.", "person: Bill Gates", "person: Gates"],
  ["In April Jones resigned.", "person: Jones"],
  ["He told Anna Monday that it was late.", "person: Anna"],
  ["President Tull Monday signed it.", "person: Tull"],
  ["The Jordan River rose.", "place: Jordan River"],
];

/** Sentences with the same words that name nobody. */
const NOBODY: readonly string[] = [
  "Will Banks fail?",
  "Last May nobody left.",
  "In March and April it rained.",
  "Christian Democrats won.",
  "Storm Grace hit the coast.",
  "He studied in Grace Church and on Penny Lane.",
  "Hope Springs eternal.",
  "Green fields and stone walls were seen.",
  "Banks said that prices rose.",
  "Young people said no.",
  "They walked to Aspen Grove and Furness Sands.",
];

describe("names of everyday words and months", () => {
  it.each(NAMES)("%s, in full and by the surname", (name) => {
    const surname = name.split(" ").at(-1) ?? "";
    const { entities, mentions, text } = extractFrom(
      `${name} leads the dockers of Brill.\n\n“The boat is late and the town is tired,” said ${surname}.`,
    );
    const person = entities.find((entity) => entity.kind === "person" && entity.name === name);
    expect(person).toBeDefined();
    const alone = text.lastIndexOf(surname);
    expect(mentions.find(({ start }) => start === alone)?.entity).toBe(person?.id);
  });

  it.each(FOUND)("%s", (body, ...names) => {
    expect(namesIn(body)).toStrictEqual(names);
  });

  it.each(NOBODY)("nobody in: %s", (body) => {
    expect(namesIn(body).filter((name) => name.startsWith("person"))).toStrictEqual([]);
  });
});
