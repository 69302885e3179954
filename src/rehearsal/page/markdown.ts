import { parse } from "discord-markdown-parser";
import { make, type Child } from "./dom.ts";
import { timestamp } from "./timestamp.ts";

interface Syntax {
  readonly type: string;
  readonly content?: string | readonly Syntax[];
  readonly [key: string]: unknown;
}

/** The name for the id of a user, role or channel. */
export type NameOf = (id: string) => string | undefined;

/** Renders a message's text like Discord, as nodes; nothing in it is ever parsed as HTML. */
export function markdown(text: string, nameOf: NameOf): Child[] {
  const wrap = (syntax: Syntax): Child => {
    const inside = () =>
      Array.isArray(syntax.content) ? syntax.content.map(wrap) : textIn(syntax, "content");
    const mention = (sign: string) =>
      make("span", { class: "mention" }, sign, nameOf(String(syntax["id"])) ?? String(syntax["id"]));
    switch (syntax.type) {
      case "strong":
      case "em":
        return make(syntax.type, {}, inside());
      case "underline":
        return make("u", {}, inside());
      case "strikethrough":
        return make("s", {}, inside());
      case "inlineCode":
        return make("code", {}, inside());
      case "codeBlock":
        return make("pre", { tabindex: "0" }, make("code", {}, inside()));
      case "blockQuote":
        return make("blockquote", {}, inside());
      case "heading":
        return make("p", { class: `heading heading-${String(syntax["level"])}`, ...headingRole }, inside());
      case "subtext":
        return make("p", { class: "subtext" }, inside());
      case "spoiler":
        return spoiler(inside());
      case "url":
      case "autolink":
      case "link":
        return link(String(syntax["target"]), inside());
      case "br":
      case "newline":
        return make("br");
      case "user":
        return mention("@");
      case "role":
        return mention("@");
      case "channel":
        return mention("#");
      case "everyone":
      case "here":
        return make("span", { class: "mention" }, `@${syntax.type}`);
      case "slashCommand":
        return make("span", { class: "mention" }, `/${String(syntax["fullName"] ?? syntax["name"])}`);
      case "timestamp":
        return timestamp(Number(syntax["timestamp"]), textIn(syntax, "format"));
      case "emoji":
        return `:${String(syntax["name"])}:`;
      case "twemoji":
        return String(syntax["name"]);
      default:
        return inside();
    }
  };
  return blocks(text).map((block) =>
    block.isList
      ? make(
          "ul",
          {},
          block.lines.map((line) => make("li", {}, read(line.replace(listItem, "")).map(wrap))),
        )
      : read(block.lines.join("\n")).map(wrap),
  );
}

// Always this level, because the page's own headings take the first two.
const headingRole = { role: "heading", "aria-level": "3" };

const listItem = /^ {0,3}[-*] +(?=\S)/;
const quoteLine = /^>(?:>>)? /;
const subtextLine = /^-# /;

/**
 * Splits a text where a quotation, a list or small print begins or ends, because the parser does not know lists and
 * treats a line after a quotation as plain text. Code blocks stay whole.
 */
function blocks(text: string): { isList: boolean; lines: string[] }[] {
  if (text.includes("```") || text.startsWith(">>> ")) return [{ isList: false, lines: [text] }];
  const found: { kind: string; isList: boolean; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const kind = [quoteLine, subtextLine, listItem].find((pattern) => pattern.test(line))?.source ?? "";
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, isList: kind === listItem.source, lines: [line] });
  }
  return found;
}

function read(text: string): readonly Syntax[] {
  return parse(text, "extended");
}

function textIn(syntax: Syntax, key: string): string {
  const value = syntax[key];
  return typeof value === "string" ? value : "";
}

function link(target: string, inside: Child): Child {
  if (!/^https?:\/\//i.test(target)) return make("span", {}, inside);
  return make("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, inside);
}

function spoiler(inside: Child): Child {
  const cover = make("button", { type: "button", class: "spoiler", "aria-expanded": "false" }, inside);
  cover.addEventListener("click", () => cover.setAttribute("aria-expanded", "true"));
  return cover;
}
