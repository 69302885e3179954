import type { Article } from "../corpus/article.ts";
import type { Extraction } from "./extraction.ts";
import { extractNames } from "./names/extractNames.ts";
import type { Lexicon } from "./names/lexicon.ts";
import { extractQuotations } from "./quotations/quotations.ts";
import { startReading } from "./quotations/speechReading.ts";
import { extractReported } from "./quotations/reported.ts";
import { wordsOfSpeakers } from "./quotations/speakerWords.ts";
import { extractTimes } from "./times/times.ts";

/** What extraction needs besides the article. */
export interface ExtractionSettings {
  /** BCP 47 tag of articles that do not state their language; it decides the day-month order of numeric dates. */
  readonly language: string;
  /** Names joined by common knowledge. */
  readonly lexicon: Lexicon;
}

/** One step of extraction; adds its result to those of the earlier steps. */
type Extractor = (article: Article, settings: ExtractionSettings, found: Extraction) => Partial<Extraction>;

const nothing: Extraction = {
  entities: [],
  mentions: [],
  descriptions: [],
  quotations: [],
  reported: [],
  times: [],
  speakerWords: "",
};

const names: Extractor = (article, { lexicon }) => extractNames(article, lexicon);
const quotations: Extractor = (article, _settings, found) => {
  const reading = startReading(article, found);
  return { quotations: extractQuotations(reading), reported: extractReported(reading) };
};
const times: Extractor = (article, { language }) => ({ times: extractTimes(article, language) });

const speakers: Extractor = ({ text }, _settings, found) => ({ speakerWords: wordsOfSpeakers(text, found) });

/** The steps in order. */
const extractors = [names, quotations, times, speakers] as const satisfies readonly Extractor[];

/** Extracts everything from one article; pure, so that the result can be cached by the article's hash. */
export function extract(article: Article, settings: ExtractionSettings): Extraction {
  return extractors.reduce<Extraction>(
    (found, extractor) => ({ ...found, ...extractor(article, settings, found) }),
    nothing,
  );
}
