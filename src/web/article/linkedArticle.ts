import type { ArticleCard } from "../../answer/reply/answer.ts";
import { webAddress } from "../../text/webAddress.ts";

/**
 * Structured data about an article, and about a cited passage of it.
 *
 * @see https://schema.org/NewsArticle
 */
export function linkedArticle(card: ArticleCard, quote: string | undefined): object {
  const url = webAddress(card.url);
  const article = {
    "@type": "NewsArticle",
    headline: card.headline,
    wordCount: card.words,
    ...(url === undefined ? {} : { url }),
    ...(card.published === undefined ? {} : { datePublished: card.published }),
    ...(card.outlet === undefined ? {} : { publisher: { "@type": "Organization", name: card.outlet } }),
    ...(card.authors === undefined
      ? {}
      : { author: card.authors.map((name) => ({ "@type": "Person", name })) }),
    ...(card.status === undefined ? {} : { creativeWorkStatus: card.status }),
    ...(card.editorNotes === undefined ? {} : { correction: card.editorNotes }),
  };
  const context = { "@context": "https://schema.org" };
  return quote === undefined
    ? { ...context, ...article }
    : { ...context, "@type": "Quotation", text: quote, isPartOf: article };
}
