import { Session, type Profiler } from "node:inspector/promises";

/** Parts of the bot, each with the files of its functions; the first match counts. */
const parts: readonly (readonly [string, RegExp])[] = [
  ["state: SQLite", /libsql|node:sqlite|src\/store\/(?:sqlite|nodeDriver|writeGroup)/u],
  ["state: Kysely and records", /kysely|src\/store\/|notePostings/u],
  ["answering", /src\/(?:answer|search|text|extract|corpus)\/|commands\/|fuse\.js/u],
  ["rendering", /src\/render\//u],
  ["Discord", /discord|undici|\/ws\/|node:(?:internal\/)?(?:net|http|stream|tls|zlib)|fetch/u],
];

/** Starts profiling; resolves to a function that stops it and returns the share of each part. */
export async function sampleCpu(): Promise<() => Promise<ReadonlyMap<string, number>>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  return async () => {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    return sharesOf(profile);
  };
}

/** Native code, such as a database's, counts towards its caller. */
function sharesOf({ nodes, samples = [] }: Profiler.Profile): ReadonlyMap<string, number> {
  const partOf = new Map<number, string>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const find = (id: number | undefined): string => {
    const frame = id === undefined ? undefined : byId.get(id)?.callFrame;
    if (id === undefined || frame === undefined) return "the rest";
    const known = partOf.get(id);
    if (known !== undefined) return known;
    const special = { "(idle)": "idle", "(garbage collector)": "garbage collector" }[frame.functionName];
    const part = special ?? parts.find(([, files]) => files.test(frame.url))?.[0] ?? find(parents.get(id));
    partOf.set(id, part);
    return part;
  };
  const counts = new Map<string, number>();
  for (const id of samples) counts.set(find(id), (counts.get(find(id)) ?? 0) + 1);
  const busy = samples.length - (counts.get("idle") ?? 0);
  counts.delete("idle");
  return new Map(
    [...counts].map(([part, count]) => [part, count / busy] as const).sort((a, b) => b[1] - a[1]),
  );
}
