import type { Extraction } from "../../extract/extraction.ts";
import { gettersOf } from "./gettersOf.ts";
import type { Plain } from "./pack.ts";
import { packParts, unpackPart } from "./packParts.ts";
import { shelve } from "./shelve.ts";
import { cachedBySize } from "./cachedBySize.ts";

/** The parts that are unpacked together; most readers need only one of them. */
const parts = [
  ["entities", "descriptions"],
  ["mentions"],
  ["quotations", "reported"],
  ["times"],
  ["speakerWords"],
] as const satisfies readonly (readonly (keyof Extraction)[])[];

type Name = (typeof parts)[number][number];

const packedOf = new WeakMap<Extraction, Uint8Array>();

/** Packs an extraction into memory that threads share. */
export const packExtraction = (extraction: Extraction): Uint8Array =>
  packedOf.get(extraction) ??
  shelve(
    packParts(
      parts.map((names) =>
        Object.fromEntries(names.map((name) => [name, extraction[name] as unknown as Plain])),
      ),
    ),
  );

/** Gives the unpacked parts of each open extraction. */
const foundBy = new WeakMap<Extraction, () => Partial<Extraction>[]>();

const partOf = Object.fromEntries(
  parts.flatMap((names, part) => names.map((name) => [name, part] as const)),
) as Readonly<Record<Name, number>>;

function foundIn<Key extends Name>(extraction: Extraction, name: Key): Extraction[Key] {
  const found = foundBy.get(extraction)?.();
  if (found === undefined) throw new Error(UNOPENED);
  const part = (found[partOf[name]] ??= unpackedPart(extraction, name));
  return part[name] as Extraction[Key];
}

const UNOPENED = "an extraction was never opened";

function unpackedPart(extraction: Extraction, name: Name): Partial<Extraction> {
  const packed = packedOf.get(extraction);
  if (packed === undefined) throw new Error(UNOPENED);
  return unpackPart(packed, partOf[name]) as unknown as Partial<Extraction>;
}

// The same functions for all extractions: V8 would turn objects with own functions into slow dictionaries.
const whenLookedAt = gettersOf<Extraction>({
  entities: (extraction) => foundIn(extraction, "entities"),
  mentions: (extraction) => foundIn(extraction, "mentions"),
  descriptions: (extraction) => foundIn(extraction, "descriptions"),
  quotations: (extraction) => foundIn(extraction, "quotations"),
  reported: (extraction) => foundIn(extraction, "reported"),
  times: (extraction) => foundIn(extraction, "times"),
  // Not cached: the table of all articles' words reads them once.
  speakerWords: (extraction) => unpackedPart(extraction, "speakerWords").speakerWords ?? "",
});

/** Opens an extraction from its bytes; each part is unpacked on first access. */
export function openExtraction(packed: Uint8Array): Extraction {
  const extraction = Object.defineProperties({}, whenLookedAt) as Extraction;
  packedOf.set(extraction, packed);
  foundBy.set(
    extraction,
    cachedBySize(packed.byteLength, (): Partial<Extraction>[] => []),
  );
  return extraction;
}
