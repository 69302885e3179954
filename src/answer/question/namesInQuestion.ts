import { isWritten } from "../../search/phrases.ts";
import type { Span } from "../../text/span.ts";
import { findNames } from "../names/findNames.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import type { Snapshot } from "../snapshot.ts";

/** A name in a question that the coverage has too. */
export interface NamedInQuestion extends Span {
  /** Who or what it can mean. */
  readonly meant: readonly NamedEntity[];
  /** The `Entity.id`s that it can mean. */
  readonly entities: ReadonlySet<string>;
}

/** The names in a question: names of the coverage, and people who merely share a word with somebody there. */
export interface NamesInQuestion {
  readonly named: readonly NamedInQuestion[];
  /** The people a stranger could be confused with; absent if the question names no stranger. */
  readonly strangerNear?: readonly NamedEntity[];
}

/** Finds the names in a question; a name that several people share can mean any of them. */
export function namesIn(question: string, { directory, index }: Snapshot): NamesInQuestion {
  const named: NamedInQuestion[] = [];
  let strangerNear: readonly NamedEntity[] | undefined;
  for (const { start, end, resolution } of findNames(directory, question)) {
    if (resolution.kind === "stranger") {
      // "River Lisna": not extracted as a name, but the articles contain it.
      if (isWritten(index, question.slice(start, end))) continue;
      strangerNear = [...(strangerNear ?? []), ...resolution.near];
      continue;
    }
    const meant = resolution.kind === "one" ? [resolution.entity] : resolution.entities;
    named.push({ start, end, meant, entities: new Set(meant.flatMap(({ ids }) => ids)) });
  }
  return strangerNear === undefined ? { named } : { named, strangerNear };
}
