import type { Command } from "../../../commands/command.ts";
import type { Answer } from "../../answer/reply/answer.ts";
import { answerView } from "../../render/html/answerView.tsx";
import { citeView } from "../article/citeView.tsx";
import { page, type Page } from "./layout.tsx";
import { answerPath, searchForm, type AskedCommand } from "./searchForm.tsx";

/** `/answer`: the answer that Discord would get, with links to export it. */
export function answerPage(asked: AskedCommand, answer: Answer, commands: readonly Command[]): Page {
  const query = answerPath(asked).slice("/answer".length);
  const title = asked.question.text === "" ? `/${asked.command}` : asked.question.text;
  return page({
    title,
    section: "none",
    children: (
      <>
        {searchForm(commands, asked)}
        <h1 class="question" dir="auto">
          <span class="command">/{asked.command}</span> {asked.question.text}
        </h1>
        {answerView(answer, (text) => answerPath({ ...asked, question: { ...asked.question, text } }))}
        {answer.excerpts.length === 0 ? null : citeView((extension) => `/answer/cite/${extension}${query}`)}
        <p class="take">
          Export: <a href={`/api/answer${query}`}>JSON</a> · <a href={`/answer.csv${query}`}>CSV</a>
        </p>
      </>
    ),
  });
}
