/** Verbs of saying before or after a quotation, in the past and the present. */
const saying =
  "said says say allege contend assert suggest note observe acknowledge explain predict stress emphasise emphasize complain recommend recommended recommends told tells tell added adds add wrote writes write tweeted tweets claimed claims claim argued argues argue asked asks ask warned warns warn insisted insists insist stated states state denied denies deny declared declares announced announces explained explains replied replies responded responds answered answers admitted admits conceded concedes acknowledged acknowledges confirmed confirms confessed maintained maintains alleged alleges asserted asserts contended contends suggested suggests noted notes observed observes remarked remarks commented comments continued continues concluded concludes recalled recalls remembered remembers reflected joked jokes quipped quips laughed laughs grinned sobbed sighed shouted shouts yelled cried cries screamed whispered muttered exclaimed raged fumed stormed boasted bragged gushed blasted ranted thundered predicted predicts promised promises pledged pledges vowed vows urged urges pleaded begged demanded demands complained complains lamented laments protested protests countered counters retorted interjected stressed stresses emphasised emphasized emphasises emphasizes reiterated repeated repeats testified testifies reported reports reports revealed reveals disclosed advised advises cautioned cautions counselled reasoned mused wondered wonders speculated opined volunteered elaborated clarified chimed texted emailed e-mailed messaged wailed crowed hissed snapped barked bellowed enthused marvelled told agreed agrees believes believed thinks thought hopes hoped fears feared proclaimed proclaims indicated indicates underlined underscored instructed assured assures informed reminded reminds quoted concurred swore swears taunted teased chanted sang teased implored ordered";

/** Verbs that take somebody's words inside a sentence: "called it “a disgrace”". */
const describing =
  "called calls call accuse describe criticise criticize praise denounce blame dismiss welcome defend condemn describing described describes describe dubbed dubs labelled labeled labels branded brands termed terms denounced denounces slammed slams condemned condemns criticised criticized criticises criticizes accused accuses praised praises hailed hails likened likens compared compares characterised characterized referred refers refer dismissed dismisses rejected rejects blamed blames attacked attacks mocked mocks derided derides ridiculed welcomed welcomes defended defends apologised apologized thanked thanks congratulated expressed expresses voiced voices spoke speaks talked talks mentioned mentions lambasted decried lauded touted touts promising vowing pledged appeals declined declares stating saying adding telling writing calling warning arguing claiming insisting noting asking tweeting declaring denying promised joking complaining quoting describing branding labelling urging demanding accusing suggesting explaining boasting admitting conceding acknowledging predicting stressing emphasising emphasizing alleging vows";

/** Verbs of saying that cannot precede their subject: in "told the minister", the minister is the hearer. */
const neverInverted =
  /^(?:told|tells?|hoped?s?|fear(?:ed|s)|feels|believe[ds]?|thought|thinks?|assure[ds]|informed|reminded?s?|instructed|urge[ds]?|implored|ordered|advise[ds]|thanked|teased|taunted|agrees)$/;

const alternatives = (words: string): string =>
  [...new Set(words.split(/ +/))].toSorted((a, b) => b.length - a.length).join("|");

/** "As Trump put it", "She went on: “...”". */
const phrases = "puts? it|went on|goes on";

/** Pattern of a verb of saying. */
export const sayingPattern = `(?:${phrases}|${alternatives(saying)})(?![\\w-])`;

/** Pattern of any verb that attributes the words in its clause. */
export const speechPattern = `(?:${phrases}|${alternatives(`${saying} ${describing}`)})(?![\\w-])`;

/** Pattern of a verb of saying before its subject. */
export const invertingPattern = `(?:reads?|${alternatives(
  saying
    .split(/ +/)
    .filter((verb) => !neverInverted.test(verb))
    .join(" "),
)})(?![\\w-])`;

/** Verbs (and auxiliaries) other than verbs of speech that end a noun phrase. */
const finite =
  "cannot is are was were am be been being has have had do does did will would shall should can could may might must won't can't didn't doesn't isn't wasn't aren't weren't hasn't haven't hadn't wouldn't couldn't came come comes go took take takes made make makes got get gets gave give gives saw see sees knew know knows left leave leaves ran run runs met meet meets held hold holds won lost fell rose began became led sent sold paid brought bought stood sat kept lets let put shook broke drew flew grew threw wore chose drove led lay hit cut set shut spent taught caught fought wept slept hung rode woke bit ate drank sank sprang stuck struck swam tore knelt leapt fled forgot froze hid beat bent built burnt dealt fed flung lit leant learnt meant sought shone spun stole swept swung understood withdrew seems seemed seem appears appeared remains remained";

/** Pattern of a word that can only be a finite verb; words in -ed are judged by position. */
export const finitePattern = `(?:${alternatives(finite)})(?![\\w-])`;
