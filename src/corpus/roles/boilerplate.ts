import { furnitureLimit } from "./rule.ts";
import type { RoleRule } from "./rule.ts";

/** What a site says about itself or asks of its reader; each with a specimen. */
const phrases: readonly RegExp[] = [
  // "Follow Kurt Zindulka on Twitter here @KurtZindulka", "Follow us on Facebook"
  /^(?:you can (?:also )?)?(?:follow|like|find|join) .{0,80}\b(?:on|via) (?:twitter|x|facebook|instagram|whatsapp|telegram|tiktok|youtube|threads|bluesky|linkedin|google news|social media)\b/i,
  // "Do you know the family? Ring our newsdesk", "follow us @DailyExample"
  /^[^"“”]{0,160}(?:\b(?:ring|call|e-?mail|contact|text|message|whatsapp) (?:our (?:newsdesk|news desk|newsroom|team|reporters?)|us (?:on|at))\b|\bfollow us\b)/i,
  // "Follow @KurtZindulka"
  /^follow @\w+/i,
  // "Please let us know if you're having issues with commenting."
  /^please let us know if\b/i,
  // "Sign up for our newsletter", "Sign up here for the daily briefing"
  /^(?:to )?sign up (?:to|for|here|now|today)\b.{0,200}$/i,
  /^(?:please )?subscribe (?:to|now|today|here|for)\b/i,
  /^subscribe$/i,
  /^(?:log|sign) in(?: (?:or|to)\b.*)?$/i,
  // "This site uses cookies", "We use cookies to improve your experience"
  /^(?:we|this (?:web)?site) uses? cookies\b/i,
  /^(?:accept|manage|reject) (?:all )?cookies\b/i,
  // "Read more: The day the music died", "MORE: ...", "Related: ...", "Watch: ..."
  /^(?:read|see|find out|learn|hear|watch) (?:more|also|next)\b(?:$|\s*[:|–—-]|\s+(?:about|on|in|here|at|from)\b)/i,
  /^(?:more|related|recommended|most (?:read|popular|viewed)|trending|don[’']t miss|you (?:may|might) also like|also (?:read|see)|editor[’']s picks?|latest)\s*(?::.*|$)/i,
  /^(?:related|more) (?:stories|articles|topics|content|news|links|coverage|on this story|from [A-Z]\w+.{0,40})\s*:?$/i,
  /^(?:watch|listen|read|video|podcast|gallery|in pictures|audio|live)\s*[:|]/i,
  // "This article was amended on 3 March 2024", but not "Correction: the sum was ..." which states a fact
  /^(?:• ?)?this (?:article|story|piece|page|post|report) (?:was|has been|is) (?:\w+ )?(?:amended|updated|published|republished|produced|part of|from|available|translated|syndicated)\b/i,
  // "© 2024 The Associated Press. All rights reserved."
  /^(?:copyright(?:\s*[©(:]|\s+(?:19|20)\d\d|$)|©|\(c\)\s*(?:19|20)\d\d)/i,
  /\ball rights reserved\b/i,
  /\bmay not be (?:published|reproduced|republished)\b/i,
  // "Share this", "Share on Facebook"
  /^share(?:\s+(?:this|on|via|with|article|page|save)\b.{0,80})?$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|continue reading|story continues below.{0,40}|article continues.{0,40}|skip to .{0,40}|back to top|print|comments?|view comments|loading\S*|report this ad|ad)$/i,
  /^(?:click|tap|scroll) (?:here|on|to|down|below)\b/i,
  /^(?:join the conversation|have your say|leave a comment|post a comment|comments are closed)\b/i,
  /^(?:do you have|have you got) (?:a|any) (?:story|tip|information|news|view)\b.{0,160}$/i,
  // "Get the latest news", "Get our free app"
  /^(?:get|download|install) (?:the|our|more|all the|your) (?:alerts|latest|free|best|top|app|daily|weekly|breaking|morning|evening|essential|news)\b.{0,160}$/i,
  /^(?:e-?mail|contact) (?:us|the (?:author|reporter|writer|newsroom))\b/i,
  /^(?:support|donate to|help us|become a (?:member|supporter|subscriber))\b.{0,60}\b(?:journalism|today|now|us|support|member|subscriber)\b.{0,60}$/i,
  // "Tags: China, police", "Topics", "Filed under: Politics"
  /^(?:tags?|topics?|filed under|categories|keywords|in this (?:story|article))\s*(?::.*|$)/i,
  // "ENDS", "###", "-30-": how a press release ends
  /^(?:-*\s*ends\s*-*|#{3,}|-\s*30\s*-|\*{3,}|-{3,}|_{3,}|(?:\*\s){2,}\*)$/i,
  /^(?:for more (?:information|details|news|stories)|for (?:the )?(?:latest|breaking)).{0,200}\b(?:visit|click|contact|email|see|follow|call|go to|download)\b/i,
];

/** Lines that say nothing of the news: invitations, notices, links. */
export const boilerplate: RoleRule = {
  role: "boilerplate",
  matches: ({ text }) => text.length <= furnitureLimit && phrases.some((phrase) => phrase.test(text)),
};
