const english = `
a about after again all also am an and any are as at be because been before being between both but by ca can could did
do does doing done down during each either ever for from get gets got had has have having he her here hers herself him
himself his how i if in into is it its itself just like made make makes many may me might mine more most much must my
myself near neither no nor not now of off on once one only onto or other our ours ourselves out over own per quite
rather same shall she should since so some such than that the their theirs them themselves then there these they this
those through thus to too under until up upon us very via was we were what when where whether which while who whom
whose why will with within without wo would yet you your yours yourself
`;

/** English words without content, in the form that `tokenise` gives. */
export const stopWords: ReadonlySet<string> = new Set(english.trim().split(/\s+/u));
