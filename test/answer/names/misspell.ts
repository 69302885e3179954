/** The neighbours of each letter on a keyboard. */
const neighbours: Readonly<Record<string, string>> = {
  a: "sq",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  f: "dg",
  g: "fh",
  h: "gj",
  i: "uo",
  j: "hk",
  k: "jl",
  l: "kp",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  q: "w",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  w: "qe",
  x: "zc",
  y: "tu",
  z: "x",
};

/** Ways to mishear a name when writing it down. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/, "f"],
  [/ck/, "k"],
  [/y/, "i"],
  [/ee/, "i"],
  [/w/, "v"],
  [/z/, "s"],
  [/c(?=[aou])/, "k"],
  [/sch/, "sh"],
  [/(.)\1/, "$1"],
];

/** The kinds of mistake that people make when typing a name. */
export const slips = ["swap", "drop", "double", "key", "sound"] as const;

/** `name` with one mistake of a kind at about `where` (0 to 1); `undefined` if the name has no place for it. */
export function misspell(name: string, slip: (typeof slips)[number], where: number): string | undefined {
  const places = [...Array(name.length).keys()].filter((place) => /\p{L}/u.test(name[place] ?? ""));
  const place = places[Math.min(places.length - 1, Math.floor(where * places.length))] ?? 0;
  const letter = name[place] ?? "";
  const next = name[place + 1] ?? "";
  const put = (letters: string, length: number): string =>
    name.slice(0, place) + letters + name.slice(place + length);
  if (slip === "swap") {
    return /\p{L}/u.test(next) && next.toLowerCase() !== letter.toLowerCase()
      ? put(next + letter, 2)
      : undefined;
  }
  if (slip === "drop") return put("", 1);
  if (slip === "double") return put(letter + letter, 1);
  if (slip === "key") {
    const keys = neighbours[letter.toLowerCase()];
    return keys === undefined ? undefined : put(keys[place % keys.length] ?? "", 1);
  }
  const change = sounds.find(([pattern]) => pattern.test(name));
  return change === undefined ? undefined : name.replace(change[0], change[1]);
}
