import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";
import { showControls } from "../../text/showControls.ts";

/** The section of a page, to mark it in the navigation. */
type SiteSection = "coverage" | "people" | "timeline" | "compare" | "none";

/** A complete page, as `context.html` accepts it. */
export type Page = HtmlEscapedString;

/** What every page has. */
interface Frame {
  readonly title: string;
  readonly section: SiteSection;
  /** Structured data of the page (schema.org), as plain data. */
  readonly linkedData?: object;
  readonly children?: Child;
}

const sections = [
  { section: "coverage", href: "/", label: "Coverage" },
  { section: "people", href: "/people", label: "People" },
  { section: "timeline", href: "/timeline", label: "Timeline" },
  { section: "compare", href: "/compare", label: "Compare" },
] as const;

/** A page of the reader: no scripts, and no fonts or pictures from other sites. */
export function page({ title, section, linkedData, children }: Frame): Page {
  const shown = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title === "Cuttings" ? title : `${title} · Cuttings`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/reader.css" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="New articles and corrections"
          href="/feed.atom"
        />
        {linkedData === undefined ? null : (
          <script type="application/ld+json">{raw(jsonOf(linkedData))}</script>
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the text
        </a>
        <header class="site">
          <a class="name" href="/">
            Cuttings
          </a>
          <nav aria-label="Site">
            {sections.map((one) => (
              <a href={one.href} aria-current={one.section === section ? "page" : undefined}>
                {one.label}
              </a>
            ))}
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="site">
          <p>
            Every excerpt is word for word from its article. <a href="/feed.atom">Feed</a> ·{" "}
            <a href="/api">API</a>
          </p>
        </footer>
      </body>
    </html>
  );
  // Nothing in it is asynchronous, so it is rendered immediately.
  return raw(inert(html`<!doctype html>${shown}` as HtmlEscapedString));
}

/** Shows characters that would change the direction of later text, or that no page can hold, as symbols. */
function inert(markup: string): string {
  return markup.replace(/[^\n\t]+/gu, showControls);
}

/** JSON that cannot end the element it is in. */
function jsonOf(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
