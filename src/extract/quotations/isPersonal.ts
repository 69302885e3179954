/** Words that show that a phrase is about a man. */
export const masculine =
  /\b(?:Mr|Sir|Lord|King|Prince|Father|Baron|man|boy|father|brother|son|husband|uncle|grandfather|spokesman|chairman|businessman|policeman|fireman|salesman|congressman|dad|actor|bishop|gaffer|boyfriend|nephew|waiter|monk|priest|[a-z]{2,}(?<!wo|hu|ger|ro|nor|otto)man)\b/;
/** Words that show that a phrase is about a woman. */
export const feminine =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Queen|Princess|Duchess|woman|girl|mother|sister|daughter|wife|aunt|grandmother|spokeswoman|chairwoman|businesswoman|policewoman|congresswoman|mum|mom|actress|nun|girlfriend|niece|waitress|midwife|widow|[a-z]+woman)\b/;

const personNoun =
  /(?:er|or|ist|man|woman|ian|person|MP|MEP|TD|chief|head|official|source|resident|mother|father|sister|brother|son|daughter|wife|husband|defendant|assistant|accountant|sergeant|lieutenant|employee|refugee|president|captain|coach|judge|boss|aide|witness|victim|boy|girl|teenager|youth|student|nurse|insider|colleague|friend|expert|critic|analyst|economist|chair|mum|dad|pensioner|migrant|veteran|agent|host|star|ace|executive|advocate|candidate|mayor|cousin|uncle|aunt|relative|guest|clerk|monk|priest|bishop|cook|chef|guide|guard|vet|apprentice|youngster|local|native|delegate|diplomat|\d+-year-old|Jr\.?)$/i;
const things =
  /(?:water|tower|river|power|paper|newspaper|number|order|weather|matter|letter|centre|center|factor|sector|error|offer|border|winter|summer|chapter|corner|disorder|disaster|answer|counter|computer|charter|register|floor|door|corridor|mirror|motor|razor|harbor|labor|color|favor|humor|tumor|behavior|pier|tier|barrier|carrier|frontier|container|shelter|ladder|trailer|boiler|generator|tractor|reactor|elevator|freezer|cooker|cover|copper|dinner|supper|quarter|theater|timber|lumber|transfer|encounter|banner|poster|dredger|freighter|tanker|steamer|cruiser|trawler|minister['’]s office)$/i;

const properName =
  /^(?:\p{Lu}[\p{L}’'.-]*)(?: (?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|ap|dos|ter) )*(?:al-)?\p{Lu}[\p{L}’'.-]*)+$/u;

/** Whether a phrase without a known name is about a person: "A hospital spokeswoman", "The Dutch-Nigerian". */
export function isPersonal(words: string): boolean {
  const head = words.split(/\s(?:of|for|at|in|from|on|with|to|as)\s/)[0] ?? words;
  if (masculine.test(head) || feminine.test(head)) return true;
  if (properName.test(words.split(/,? (?:of|for|at|in|from) /)[0] ?? words)) return true;
  if (/^(?:he|she|I|we|they)$/i.test(words)) return true;
  return personNoun.test(head) && !things.test(head);
}
