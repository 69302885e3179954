const words = `
article articles according call called claim claimed claims considered cover coverage covered covers describe described
describes detail details discuss discussed discusses example examples following give given indicate indicates kind
kinds known mention mentioned mentions name named names number publish published reason refer referred refers report
reported reporting reports sort specific specifically state stated states suggest suggests tell term type types use
used uses
`;

/**
 * Words that frame a question but say little about its subject ("what is the name of", "does the article mention").
 */
export const framingWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/u));
