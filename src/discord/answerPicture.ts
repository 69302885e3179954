import type { Answer } from "../answer/reply/answer.ts";
import type { View } from "../render/discord/answerMessage.ts";
import type { PictureFile } from "../render/discord/component.ts";
import { ALT_TEXT } from "../render/discord/discordLimits.ts";
import { timelineEvents } from "../render/timeline/timelineEvents.ts";
import { timelinePng } from "../render/timeline/timelinePng.ts";
import { describeTimeline, timelineSvg } from "../render/timeline/timelineSvg.ts";
import type { BotContext } from "./botContext.ts";
import { describeError } from "./describeError.ts";

/** With fewer dates, words are just as quick to read. */
const FEWEST = 2;
/** More would be too small to read on a phone; the excerpts list them all. */
const MOST = 12;
/** Milliseconds an answer waits for its picture. */
const LONGEST_WAIT = 700;

const drawn = new WeakMap<Answer, Promise<Uint8Array | undefined>>();

/**
 * Draws the timeline for the first page of an answer to `when`, without retracted articles; `undefined` for other
 * answers, or if it takes too long. Everybody sees the same picture, so it has its own background, readable in light and
 * dark mode.
 */
export async function answerPicture(
  answer: Answer,
  { page }: Pick<View, "page">,
  log: BotContext["log"],
): Promise<PictureFile | undefined> {
  const standing = answer.excerpts.filter(({ status }) => status !== "retracted");
  const isTimeline = answer.command === "when" && page === 0;
  const events = isTimeline ? timelineEvents({ excerpts: standing }).slice(0, MOST) : [];
  if (events.length < FEWEST) return undefined;
  const drawing = drawn.get(answer) ?? timelinePng(timelineSvg(events, "dark").svg);
  drawn.set(answer, drawing);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LONGEST_WAIT);
  });
  try {
    const data = await Promise.race([drawing, tooLate]);
    return data && { name: "timeline.png", data, description: describeTimeline(events, ALT_TEXT) };
  } catch (error) {
    log.warn({ err: describeError(error) }, "could not draw a timeline");
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
