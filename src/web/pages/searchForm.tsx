import type { Child } from "hono/jsx";
import type { Command } from "../../../commands/command.ts";
import type { AnswerCommand } from "../../answer/reply/answer.ts";
import type { Question } from "../../answer/question/question.ts";

/** A question, as a page's URL has it. */
export interface AskedCommand {
  readonly command: AnswerCommand;
  readonly question: Question;
}

/** The URL of an answer. */
export function answerPath({ command, question }: AskedCommand): string {
  const { text, about, from, to } = question;
  const query = new URLSearchParams({
    command,
    text,
    ...(about === undefined ? {} : { about }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  return `/answer?${query.toString()}`;
}

/** A form for any command, as in Discord; works without scripts. */
export function searchForm(commands: readonly Command[], asked?: AskedCommand): Child {
  const command = asked?.command ?? "ask";
  const { about = "", from = "", to = "" } = asked?.question ?? {};
  const narrows = about !== "" || from !== "" || to !== "";
  return (
    <form class="search" action="/answer" method="get" role="search">
      <div class="line">
        <label class="hidden" for="command">
          What to look for
        </label>
        <select id="command" name="command">
          {commands.map(({ name, description }) => (
            <option value={name} selected={name === command} title={description}>
              {name}
            </option>
          ))}
        </select>
        <label class="hidden" for="text">
          Question, name or topic
        </label>
        <input
          id="text"
          name="text"
          type="search"
          maxlength={1000}
          value={asked?.question.text ?? ""}
          placeholder="Which court will hear the case?"
          autocomplete="off"
        />
        <button type="submit">Find</button>
      </div>
      <details open={narrows ? true : undefined}>
        <summary>More options, and what the commands do</summary>
        <div class="narrow">
          <label>
            quote: only about <input name="about" maxlength={1000} value={about} />
          </label>
          <label>
            when: from <input name="from" size={10} maxlength={10} placeholder="2021-06-12" value={from} />
          </label>
          <label>
            to <input name="to" size={10} maxlength={10} placeholder="2021" value={to} />
          </label>
        </div>
        <dl class="commands">
          {commands.map(({ name, description }) => (
            <div>
              <dt>{name}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      </details>
    </form>
  );
}
