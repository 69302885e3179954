import { classOf, names } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";

/** Parts of a page that are not its article. */
export type PagePart =
  | "menu"
  | "header"
  | "footer"
  | "aside"
  | "form"
  | "dialog"
  | "links"
  | "comments"
  | "advertisement"
  | "other";

const byName: Readonly<Record<string, PagePart>> = {
  nav: "menu",
  menu: "menu",
  footer: "footer",
  aside: "aside",
  dialog: "dialog",
  button: "form",
  select: "form",
  datalist: "form",
  textarea: "form",
  label: "form",
  fieldset: "form",
};

const byRole: Readonly<Record<string, PagePart>> = {
  navigation: "menu",
  menu: "menu",
  menubar: "menu",
  toolbar: "menu",
  tablist: "menu",
  banner: "header",
  contentinfo: "footer",
  complementary: "aside",
  search: "form",
  dialog: "dialog",
  alertdialog: "dialog",
};

/** Words that sites use in the class or id of such a part. */
const byClass: readonly { readonly part: PagePart; readonly pattern: RegExp }[] = [
  {
    part: "comments",
    pattern: /(?:^|[\s_-])(?:comments?|disqus|respond|replies|livefyre|commentlist)(?=$|[\s_-])/,
  },
  {
    part: "menu",
    pattern:
      /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?(?:link|to)s?|toolbar|tabs)(?=$|[\s_-])/,
  },
  { part: "footer", pattern: /(?:^|[\s_-])(?:footer|colophon|copyright|legals?|disclaimer)(?=$|[\s_-])/ },
  {
    part: "advertisement",
    pattern:
      /(?:^|[\s_-])(?:ads?|advert(?:isement|ising|s)?|sponsor(?:ed|s)?|promo(?:tion|ted|s)?|outbrain|taboola|dfp|banner)(?=$|[\s_-])/,
  },
  {
    part: "aside",
    pattern:
      /(?:^|[\s_-])(?:sidebar|side-?bar|rail|right-?(?:col|column|rail)|related(?:-\w+)*|recommend(?:ed|ations)|trending|most-?(?:read|popular|viewed)|popular|more-?(?:stories|news|from|on)|read-?(?:more|next)|teasers?|widgets?|tags?|taglist|topics|author-?(?:bio|box|info)|about-?author|bio)(?=$|[\s_-])/,
  },
  {
    part: "form",
    pattern:
      /(?:^|[\s_-])(?:share|sharing|shar(?:e|ing)-\w+|social|sociable|addthis|follow-us|newsletters?|signup|sign-up|subscribe|subscription|paywall|login|search|poll|survey)(?=$|[\s_-])/,
  },
  {
    part: "dialog",
    pattern: /(?:^|[\s_-])(?:modal|popup|pop-up|overlay|cookies?|consent|gdpr|lightbox|toast)(?=$|[\s_-])/,
  },
];

/**
 * Names of elements that contain an article, whatever else is in the name: "article-with-sidebar", "content
 * share-enabled".
 */
const isArticle =
  /(?:^|[\s_-])(?:article|story|post|entry|content|main|body|text|page|column|paragraph)(?:[\s_-]?(?:body|text|content|main|area|copy|wrap\w*|container|article|story|inner|page|with-\w+|has-\w+))*(?=$|\s)/;

const neverByClass = names(
  "html body main article p h1 h2 h3 h4 h5 h6 figure figcaption blockquote em strong i b span a q cite",
);

/** The part of the page that an element is marked as; undefined if it belongs to the article. */
export function partOf(element: PageElement): PagePart | undefined {
  const marked = byName[element.name] ?? byRole[(element.attributes["role"] ?? "").toLowerCase()];
  if (marked !== undefined) return marked;
  if (neverByClass.has(element.name)) return undefined;
  const words = classOf(element);
  if (words === "" || isArticle.test(words)) return undefined;
  return byClass.find(({ pattern }) => pattern.test(words))?.part;
}
