/** What somebody does, and the noun for who does it; news names the role and seldom the deed. */
const roles: readonly (readonly [deed: string, noun: string])[] = [
  [
    "in charge of|at the helm of|runs?|running|ran|heads?(?: up)?|heading(?: up)?|headed|leads|leading|led|manages|managing|managed|bosses",
    "boss",
  ],
  ["owns|owning|owned", "owner"],
  ["founded|co-founded|set up|started", "founder"],
  ["coaches|coaching|coached", "coach"],
  ["captains|captained|skippers|skippered", "captain"],
  ["behind the wheel of|drives|driving|drove", "driver"],
  ["flies|flying|flew|pilots|piloted", "pilot"],
  ["chairs|chaired", "chair"],
  ["edits|edited", "editor"],
  ["speaks for|speaking for|spoke for", "spokesman"],
];
const DEED = new RegExp(
  `^(?:(?:is|was|are|were|now|currently) )*(?:${roles.map(([deed], at) => `(?<role${at}>${deed})`).join("|")}) (?=[^ ])`,
  "iu",
);

/** "in charge of the zoo", "runs the mill": who that is, as "boss of the zoo"; `undefined` for anything else. */
export function roleOfDeed(text: string): string | undefined {
  const match = DEED.exec(text);
  const at = roles.findIndex((_, place) => match?.groups?.[`role${place}`] !== undefined);
  const noun = roles[at]?.[1];
  return match === null || noun === undefined ? undefined : `${noun} of ${text.slice(match[0].length)}`;
}
