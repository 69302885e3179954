import { isDeepStrictEqual } from "node:util";
import type { Library } from "../library/libraryTypes.ts";
import { readEditorial } from "../store/readEditorial.ts";
import type { Store } from "../store/store.ts";

/** Applies changes that moderators made in another process, or just before a stop. */
export async function followEditorial(library: Library, store: Store): Promise<void> {
  const editorial = await readEditorial(store.db);
  if (isDeepStrictEqual(editorial, library.current().editorial ?? {})) return;
  library.follow(editorial);
  // A load in progress applies them at its end; until then they are applied to each answer.
  if (library.loading() !== undefined) return;
  await library.reload({ by: "a change by the moderators", reread: false });
}
