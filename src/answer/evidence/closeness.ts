/**
 * The worth of a word or name of the question by where it stands: 1 in the sentence itself, `NEAR` in its surroundings, and
 * `ELSEWHERE` in the rest of the article.
 */
export const NEAR = 0.75;
export const ELSEWHERE = 0.5;
