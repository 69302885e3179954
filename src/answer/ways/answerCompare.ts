import type { Span } from "../../text/span.ts";
import type { Answer } from "../reply/answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { cite, stranger } from "./evidenceFor.ts";
import { type Evidence, findEvidence, questionQuery, wordings } from "../evidence/findEvidence.ts";
import { type Asked, nothing } from "../reply/kinds.ts";
import { namesIn } from "../question/namesInQuestion.ts";
import { notes } from "../reply/notes.ts";
import { resolveName } from "../names/resolveName.ts";
import { whichOne } from "./whichOne.ts";
import type { Question } from "../question/question.ts";
import type { Snapshot } from "../snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** Most passages that are shown as related. */
const RELATED = 3;
/** Share of a topic's words, and nearness to its names, of a sentence beside those that answer. */
const ON_TOPIC = 0.5;

/** `/compare`: what each article says about a name or a topic, side by side. */
export function answerCompare(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "compare", question: question.text };
  const resolved = resolveName(snapshot.directory, question.text);
  if (resolved.kind === "one") {
    const { excerpts, notes: said } = whoIs(asked, resolved, snapshot);
    const compared = compareArticles(asked, excerpts, snapshot);
    return { ...compared, notes: [...said.filter((note) => note !== notes.undescribed), ...compared.notes] };
  }
  if (resolved.kind === "choices") return whichOne(asked, resolved.entities);
  const { named, strangerNear } = namesIn(question.text, snapshot);
  if (strangerNear !== undefined) return stranger(asked, strangerNear, snapshot);
  const topic = { cue: "open", rest: question.text } as const;
  const query = questionQuery(snapshot, topic);
  const [literal = [], ...related] = wordings.map((wording) =>
    findEvidence(snapshot, topic, named, query, wording),
  );
  const all = [...literal, ...related.flat()];
  if (!all.some(({ answers }) => answers)) return nothing(asked, cite(snapshot, all.slice(0, RELATED)));
  const compared = compareArticles(asked, cite(snapshot, all.filter(isOnTopic)), snapshot);
  const own = new Set(
    literal.filter(isOnTopic).map(({ article, shown }) => placeOf(snapshot, article, shown)),
  );
  const inOwnWords = compared.excerpts.every(({ file, start }) => own.has(`${file} ${start}`));
  return inOwnWords ? compared : { ...compared, notes: [...compared.notes, notes.relatedWording] };
}

const isOnTopic = ({ answers, covered, nearness }: Evidence): boolean =>
  answers || Math.min(covered, nearness) >= ON_TOPIC;

const placeOf = ({ articles }: Snapshot, article: number, { start }: Span): string =>
  `${articles[article]?.file ?? ""} ${start}`;
