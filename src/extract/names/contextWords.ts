// Words next to names, in lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const SPEECH = words(
  "said says told tells added adds asked asks admitted announced argued claimed confirmed conceded declared denied explained insisted joked noted observed recalled remarked replied stated stressed suggested tweeted urged warned wrote writes acknowledged commented complained concluded continued laughed quipped revealed testified thinks believes believed thought hopes hoped knows knew felt feels",
);
export const PERSONAL = words(
  "scored netted headed shot kicked crossed equalised volleyed bowled batted aced served married divorced died resigned retired smiled laughed cried grew starred sang",
);
export const PLACE_NOUNS = words(
  "city town village province state region district suburb capital port resort island river valley county township municipality hamlet neighbourhood neighborhood stronghold enclave mountain mountains republic peninsula desert border airport prison streets beaches outskirts",
);
/** Nouns before "of" and a place ("mayor of Leeds", "north of Leeds"). */
export const PLACE_HEADS = words(
  "mayor governor bishop archbishop people population siege fall outskirts streets north south east west northeast northwest southeast southwest north-east north-west south-east south-west kilometres kilometers miles residents citizens centre center edge suburbs areas parts",
);
/** Words before "to" or "from" and a place ("flown to Tromso"). */
export const MOTION = words(
  "flown fly flew flying travelled traveled travel travelling went go going gone returned return returning moved move moving sent transferred taken drove driven drive arrived came come fled flee escaped disappeared road flight flights way train trains route bound trip journey sailed marched back home extradited deported sailed",
);
export const DIRECTIONS = words(
  "northern southern eastern western central north south east west downtown nearby mainland rural northeastern northwestern southeastern southwestern north-west north-east south-west south-east north-western north-eastern south-western south-eastern upstate inner greater occupied war-torn",
);
export const BODY_NOUNS = words(
  "company firm giant newspaper daily weekly magazine agency party club broadcaster airline startup start-up automaker carmaker drugmaker chipmaker retailer publisher bank brokerage insurer supermarket conglomerate charity thinktank think-tank network subsidiary parent rival rivals affiliate group guerrillas rebels militia broker carrier maker app website platform outlet label studio supplier",
);
export const BODY_ROLES = words(
  "chairman chairwoman chair chief head director founder co-founder president secretary spokesman spokeswoman spokesperson executive member members leader leaders treasurer manager editor owner ceo cfo cto coach captain employee employees shareholders shares subsidiary unit arm division professor analyst economist strategist lecturer researcher fellow trader dealer broker lawyer partner officials executives takeover acquisition",
);
export const BODY_FOLLOWERS = words(
  "shares stock stocks executives employees analyst analysts economist economists strategist trader traders dealer dealers spokesman spokeswoman spokesperson officials shareholders workers investors ceo chief chairman subsidiary subsidiaries bonds profits coach fans supporters goalkeeper striker defender midfielder forward quarterback guerrillas rebels fighters militants lawmakers mps leader leaders activists members delegates",
);
