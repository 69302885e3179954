import { bareQuestion } from "./bareQuestion.ts";
import { withoutCourtesies } from "./courtesies.ts";

/** Whole messages to the bot itself, by what they want: a greeting, how to use it, a summary. */
const patterns: readonly RegExp[] = [
  /^(?:hi|hello|hey|yo|hiya|good (?:morning|afternoon|evening)|thanks|thank you|cheers)(?: (?:there|bot|all|everyone))?$/iu,
  /^(?:what (?:can|do) you (?:do|know|cover)|(?:who|what) are you|how do you work|how do i use (?:you|this)|what can i ask(?: you)?|help(?: me)?)$/iu,
  /^(?:(?:summari[sz]e|sum up|recap) |(?:give me )?a summary of )(?:all )?(?:the |these |those |your )?(?:articles?|coverage|news|stor(?:y|ies))$/iu,
];

/** Whether a text is for the bot itself and asks for nothing in the articles: "hi", "what can you do". */
export function isForTheBot(text: string): boolean {
  const bare = bareQuestion(text);
  return patterns.some((pattern) => pattern.test(bare) || pattern.test(withoutCourtesies(bare)));
}
