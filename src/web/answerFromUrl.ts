import { withLinks } from "../answer/cite/withLinks.ts";
import type { Answer } from "../answer/reply/answer.ts";
import { bringUpToDate } from "../answer/reply/bringUpToDate.ts";
import type { ReaderServices } from "./readerServices.ts";
import { questionFromUrl } from "./questionFromUrl.ts";
import type { AskedCommand } from "./pages/searchForm.tsx";

/** Answers the question in a URL as Discord would; throws a `UserError` if no command accepts it. */
export function answerFromUrl(
  services: ReaderServices,
  query: (name: string) => string | undefined,
): { readonly asked: AskedCommand; readonly answer: Answer } {
  const { command, asked } = questionFromUrl(query, services.commands);
  const snapshot = services.snapshot();
  const answer = bringUpToDate(command.run(asked.question, snapshot), snapshot, services.editorial());
  return { asked, answer: withLinks(answer, snapshot) };
}
