import type { Extraction } from "../../extract/extraction.ts";
import { gettersOf } from "./gettersOf.ts";
import type { Plain } from "./pack.ts";
import { packParts, unpackPart } from "./packParts.ts";
import { shelve } from "./shelve.ts";
import { cachedBySize } from "./cachedBySize.ts";

/** What is unpacked together: names for the directory, and what answers look at, most of which need one of them. */
const parts = [
  ["entities", "descriptions"],
  ["mentions"],
  ["quotations", "reported"],
  ["times"],
] as const satisfies readonly (readonly (keyof Extraction)[])[];

type Name = (typeof parts)[number][number];

const packedOf = new WeakMap<Extraction, Uint8Array>();

/** The bytes of an extraction, in memory that threads share. */
export const packExtraction = (extraction: Extraction): Uint8Array =>
  packedOf.get(extraction) ??
  shelve(
    packParts(
      parts.map((names) =>
        Object.fromEntries(names.map((name) => [name, extraction[name] as unknown as Plain])),
      ),
    ),
  );

/** The parts of each open extraction that are unpacked. */
const foundBy = new WeakMap<Extraction, () => Partial<Extraction>[]>();

const partOf = Object.fromEntries(
  parts.flatMap((names, part) => names.map((name) => [name, part] as const)),
) as Readonly<Record<Name, number>>;

function foundIn<Key extends Name>(extraction: Extraction, name: Key): Extraction[Key] {
  const found = foundBy.get(extraction)?.();
  const packed = packedOf.get(extraction);
  if (found === undefined || packed === undefined)
    throw new Error("an extraction is looked at that was never opened");
  const number = partOf[name];
  const part = (found[number] ??= unpackPart(packed, number) as unknown as Partial<Extraction>);
  return part[name] as Extraction[Key];
}

// The same functions for all extractions: V8 keeps objects with functions of their own as slow tables.
const whenLookedAt = gettersOf<Extraction>({
  entities: (extraction) => foundIn(extraction, "entities"),
  mentions: (extraction) => foundIn(extraction, "mentions"),
  descriptions: (extraction) => foundIn(extraction, "descriptions"),
  quotations: (extraction) => foundIn(extraction, "quotations"),
  reported: (extraction) => foundIn(extraction, "reported"),
  times: (extraction) => foundIn(extraction, "times"),
});

/** The extraction of such bytes, each part of which is unpacked when it is looked at. */
export function openExtraction(packed: Uint8Array): Extraction {
  const extraction = Object.defineProperties({}, whenLookedAt) as Extraction;
  packedOf.set(extraction, packed);
  foundBy.set(
    extraction,
    cachedBySize(packed.byteLength, (): Partial<Extraction>[] => []),
  );
  return extraction;
}
