/** What somebody does all the time, and the noun that news uses for who does it. */
const roles: readonly (readonly [deed: string, noun: string])[] = [
  ["in charge of|at the helm of|runs|heads(?: up)?|leads|manages|bosses", "boss"],
  ["owns", "owner"],
  ["coaches", "coach"],
  ["captains|skippers", "captain"],
  ["chairs", "chair"],
  ["edits", "editor"],
  ["speaks for", "spokesman"],
];
const deeds = roles.map(
  ([deed, noun]) => [new RegExp(`^(?:(?:is|are|now|currently) )*(?:${deed}) `, "iu"), noun] as const,
);
/** How what somebody runs begins; "leads to the river" is no role. */
const OBJECT = /^(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) |\p{Lu})/u;

/** Who "runs the mill" or is "in charge of the zoo": "boss of the mill"; `undefined` for a single deed: "ran the marathon". */
export function roleOfDeed(text: string): string | undefined {
  for (const [deed, noun] of deeds) {
    const object = text.replace(deed, "");
    if (object !== text && OBJECT.test(object)) return `${noun} of ${object}`;
  }
  return undefined;
}
