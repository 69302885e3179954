/** Informal spellings of common words: "wot = what"; none of them has another meaning or is a name. */
const table = `
u = you; ya = you; ur = your; r = are; y = why; b4 = before; n = and; nd = and; & = and
wot = what; wat = what; wut = what; whats = what's; whos = who's; wheres = where's; whens = when's; hows = how's; whys = why's
cud = could; shud = should; wud = would; hav = have; hv = have; dat = that; teh = the
gonna = going to; wanna = want to; gotta = got to; gimme = give me; lemme = let me; outta = out of; kinda = kind of
dunno = do not know; idk = do not know; innit = ; y'all = you; yous = you; youse = you
didnt = didn't; doesnt = doesn't; dont = don't; isnt = isn't; wasnt = wasn't; arent = aren't; werent = weren't; wont = won't
cant = can't; couldnt = couldn't; shouldnt = shouldn't; wouldnt = wouldn't; havent = haven't; hasnt = hasn't; hadnt = hadn't
aint = isn't; im = i'm; ive = i've; thats = that's; theres = there's; theyre = they're; youre = you're
bc = because; cos = because; coz = because; cuz = because; abt = about; bout = about; thru = through; w/ = with; w/o = without
ppl = people; govt = government; dept = department; yr = year; yrs = years; hrs = hours; mins = minutes; wk = week; wks = weeks
pic = picture; pics = pictures; tho = though; tmrw = tomorrow; 2day = today; 2moro = tomorrow; sum1 = someone; any1 = anyone
owt = anything; summat = something; sth = something; nowt = nothing; rn = now; agn = again; smth = something; pls = please; plz = please
`;

const textForms: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[;\n]/u)
    .map((line): [string, string] => {
      const [form = "", word = ""] = line.split("=").map((part) => part.trim());
      return [form, word];
    }),
);

/** What may surround such a word; a capital inside a sentence makes it a name: "Ur", "Ya". */
const WORD = /(?<![^\s("“‘'])(?:&|w\/o?|[a-z0-9]+(?:['’][a-z]+)?)(?![^\s,;:!?)"”’'])/gu;
/** "u" as an initial or in capitals is not "you", unless the whole text is in capitals. */
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*\s[^\p{Ll}]*$/u;

/**
 * Writes out the informal spellings in a question: "wot did u c" gets "what" and "you". Quoted words stay as they
 * are.
 */
export function withWholeWords(question: string): string {
  const typed = SHOUTED.test(question) ? question.toLowerCase() : question;
  return typed
    .split(/(["“”„][^"“”„]*["“”])/u)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(WORD, (word) => textForms.get(word) ?? word)))
    .join("");
}
