import { make } from "./dom.ts";

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A timestamp of Discord's Markdown (`<t:SECONDS:STYLE>`) in the reader's time zone. */
export function timestamp(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return make("span", {}, "Invalid date");
  const text =
    style === "R"
      ? relative(seconds - Date.now() / 1_000)
      : date.toLocaleString("en-GB", styles[style] ?? styles["f"]);
  return make("time", { datetime: date.toISOString(), title: date.toLocaleString("en-GB") }, text);
}

function relative(seconds: number): string {
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
