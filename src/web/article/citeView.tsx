import type { Child } from "hono/jsx";
import { citationFormats } from "../../render/cite/citationFiles.ts";

/** Links to the same citation in each format. */
export function citeView(addressOf: (extension: string) => string): Child {
  return (
    <nav class="tools" aria-label="Cite">
      Cite:{" "}
      {citationFormats.map(({ extension, name }) => (
        <a href={addressOf(extension)} rel="nofollow">
          {name}
        </a>
      ))}
    </nav>
  );
}
