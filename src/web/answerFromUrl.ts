import { withLinks } from "../answer/cite/withLinks.ts";
import type { Answer } from "../answer/reply/answer.ts";
import { bringUpToDate } from "../answer/reply/bringUpToDate.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { ReaderServices } from "./readerServices.ts";
import { questionFromUrl } from "./questionFromUrl.ts";
import type { AskedCommand } from "./pages/searchForm.tsx";

/** A question, its answer, and what it was answered from. */
interface AnsweredUrl {
  readonly asked: AskedCommand;
  readonly answer: Answer;
  readonly snapshot: Snapshot;
}

/** Answers the question in a URL as Discord would; throws a `UserError` if no command accepts it. */
export async function answerFromUrl(
  services: ReaderServices,
  query: (name: string) => string | undefined,
): Promise<AnsweredUrl> {
  const { command, asked } = questionFromUrl(query, services.commands);
  const snapshot = await services.open(command.name, asked.question);
  const answer = bringUpToDate(command.run(asked.question, snapshot), snapshot, services.editorial());
  return { asked, answer: withLinks(answer, snapshot), snapshot };
}
