import { expect, test } from "vitest";
import { stem } from "../../src/text/stems.ts";

test.each([
  ["organisation", "organization"],
  ["recognised", "recognizing"],
  ["colour", "colored"],
  ["neighbourhood", "neighborhood"],
  ["theatre", "theaters"],
  ["defence", "defense"],
  ["programme", "program"],
  ["analyse", "analyzed"],
  ["catalogue", "catalog"],
  ["judgement", "judgment"],
  ["paediatric", "pediatric"],
  ["anaesthetic", "anesthetic"],
  ["haemorrhage", "hemorrhage"],
  ["encyclopaedia", "encyclopedia"],
  ["orthopaedic", "orthopedic"],
  ["manoeuvred", "maneuvers"],
  ["sceptic", "skeptical"],
  ["practise", "practice"],
  ["aluminium", "aluminum"],
  ["aeroplane", "airplanes"],
  ["greys", "grays"],
  ["enquiry", "inquiry"],
  ["plough", "plow"],
  ["travelled", "traveled"],
  ["targetted", "targets"],
  ["tried", "try"],
  ["spies", "spy"],
  ["tied", "ties"],
  ["wrote", "writing"],
  ["spokeswomen", "spokeswoman"],
  ["charged", "charges"],
])("%s and %s have one stem", (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test.each([
  ["prise", "prize"],
  ["four", "for"],
  ["timbre", "timber"],
  ["police", "policy"],
  ["hour", "hor"],
])("%s and %s do not", (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test.each(["東京", "covid19", "2021", "US", "", "ab"])("%j is its own stem", (form) => {
  expect(stem(form)).toBe(form);
});
