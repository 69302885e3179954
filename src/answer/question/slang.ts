import { stopWords } from "../../text/stopWords.ts";
import type { PlainWords } from "./asking.ts";

/**
 * Slang and everyday words from several kinds of English, with the words that news uses. Those are searched for in
 * addition to the typed word, because a tabloid also writes "nicked". For a phrase, they replace its first content word
 * ("kicked the bucket": "kicked").
 */
const table = `
# people
bloke, chap, geezer, dude, guy, fella = man
blokes, chaps, geezers, dudes, guys, fellas = men
lad = boy, son, teenager, man; lads = boys, sons, men, players
lass, lassie, gal = girl, daughter, woman; lasses, gals = girls, women
kid, nipper, bairn, youngster, tot, wean = child, boy, girl; kids, nippers, bairns, youngsters, tots = children, pupils
mum, mom, mam, mummy, ma = mother; mums, moms = mothers; dad, daddy = father; dads = fathers
nan, gran, granny, nana, grandma = grandmother; grandad, granddad, gramps, grandpa = grandfather
hubby = husband; missus, wifey = wife; bro = brother; sis = sister; other half = wife, husband, partner
cop, copper, bobby, rozzer = police, officer, policeman; cops, coppers, bobbies, rozzers, fuzz, feds, old bill = police, officers
sarge = sergeant; beak = judge, magistrate; screw = guard, prison officer; attorney, barrister = lawyer, solicitor, barrister
doc, docs, medic, medics = doctor, doctors, paramedic; prof = professor; boffin, boffins = scientist, scientists, researchers
boss, gaffer, head honcho, bigwig, bossman, top dog = boss, chief, head, manager, director, leader, executive, chairman, president, owner; bosses = executives, managers, directors
pm = prime minister; sec = secretary; prez = president; mouthpiece = spokesman, spokeswoman, spokesperson; ceo = chief executive; pollie, politico = politician; journo = journalist, reporter; snapper = photographer
ref = referee; goalie, keeper = goalkeeper; skipper = captain; oap, pensioner = pensioner, retired; firie, firies = firefighter
ambo, ambos = ambulance, paramedic; toff = aristocrat; crook, crooks = criminal, thief, thieves, burglars
# crime and police
nicked, pinched, swiped, half-inched = stolen, stole, arrested; nick = steal, arrest, station; robbed = stolen, stole
busted, collared, nabbed, cuffed, hauled in, pulled in, picked up = arrested, detained, caught; nab, bust = arrest
banged up, sent down, locked up, behind bars, doing time = jailed, prison, imprisoned, sentenced; slammer, clink = prison, jail
bumped off, done in, offed, whacked, topped = killed, murdered; beaten up, duffed up, bashed = assaulted, attacked
ripped off, conned, fleeced, stitched up, scammed, swindled = cheated, defrauded, deceived, fraud; rip off, con, scam = fraud
grassed, snitched, ratted, dobbed = informed, reported, told; rumbled = discovered, caught, exposed
legged it, scarpered, did a runner, done a runner, hopped it, did one = fled, escaped, ran; got off = acquitted, cleared; get off = acquitted, cleared
dodgy = suspicious, illegal, corrupt; backhander, bung = bribe, payment; fiddle, fiddled = fraud, falsified
punch-up, scrap, ruck, dust-up, barney, set-to = fight, brawl; row, bust-up, spat, slanging match, ding-dong = dispute, argument, quarrel
# death and mishap
kicked the bucket, popped his clogs, popped her clogs, snuffed it, croaked, carked it, passed away, passed on, pegged it = died, death
kick the bucket, pass away, snuff it, pop off = die, died, death; pegged out = died; goner, goners = dead
pranged, totalled, wrote off = crashed, damaged; prang, pile-up, smash = crash, collision
went up in smoke, went up in flames, torched = burned, fire; packed in, conked out, packed up, on the blink, bust, knackered = broken, failed, stopped
poorly, crook, under the weather = ill, sick; laid up = ill, injured; in bits = upset; did a hamstring = injured
# work
sacked, axed, canned, booted out, given the boot, got the boot, got the sack, given the chop, binned off, shown the door = dismissed, sacked, fired, removed
axe, sack, boot = dismiss, dismissal, cut; axed = cut, cancelled, scrapped, abolished, closed
jacked in, packed it in, chucked in, jacked it in, walked out, stepped down, quit, stood down, bowed out = resigned, left, quit, retired
step down, stand down, pack it in, quit, jack it in = resign, leave, quit; laid off, let go, made redundant = redundant, jobs, cut
clocked off, knocked off = finished; on the dole, out of work = unemployed, benefits; downed tools, walked off the job = strike, struck
# money
quid, nicker, squid = pounds, £; bucks = dollars, $; grand = thousand; fiver = five pounds; tenner = ten pounds; mill = million; bn = billion
dosh, wonga, moolah, readies, dough = money, cash; loaded, minted, rolling in it = rich, wealthy; skint, broke, brassic = poor, bankrupt
forked out, coughed up, shelled out, stumped up, splashed out, fork out, stump up, cough up = paid, spent, cost, pay
raked in, trousered, pocketed, rake in = earned, received, made; flogged, flog, flogging = sold, sell, selling
went bust, gone bust, went under, went belly up, gone under, gone to the wall, went to the wall = bankrupt, collapsed, administration, insolvent
whip-round = collection, donations; cop, copped = received, got; coined it = earned; dear, pricey = expensive, cost
# deeds
set up = founded, established, formed, created; called off, binned, ditched, scrapped, shelved, canned = cancelled, abandoned, scrapped
put off, pushed back, kicked down the road = postponed, delayed; shut down, shut up shop, pulled the plug, shutting = closed, close, closure, shut
kicked off, kick off = began, start, started; wrapped up, wound up = ended, finished; took over, snapped up = bought, acquired, purchased
turned down, knocked back, gave the thumbs down = rejected, refused, declined; gave the green light, green-lit, waved through, okayed = approved
slammed, slagged off, had a go at, laid into, blasted, hit out at, tore into, ticked off = criticised, condemned, attacked
moaned, whinged, griped, kicked off about = complained; fessed up, came clean, owned up, fess up = admitted, confessed
made up, porkies, porky, fibbed, fib = lied, lie, false, invented; hitched, got hitched, tied the knot, wed, tie the knot = married, wedding, wed
split up, broke up, called it quits, split = separated, divorced; shacked up = lived together; up the duff, expecting, preggers = pregnant
thrashed, hammered, walloped, trounced, pasted = beat, defeated, won; nicked it = won; bottled it = lost
chucked, lobbed, hurled = threw, thrown; smashed in = broken; bunged = put, gave; clocked, spotted = saw, seen, noticed; nipped = went
found out, twigged, cottoned on = discovered, learned, realised; showed up, turned up, rocked up = arrived, came, attended; had a pop at = attacked
# things and places
footy, footie = football; telly, tv = television; flick, movie = film; flicks = films; boozer, pub = pub, bar, inn
grub, tucker, nosh = food, meal; booze, bevvy, plonk, bevvies = alcohol, drink, wine, beer; fags, ciggies = cigarettes; loo, bog, dunny, lav = toilet
motor, wheels = car, vehicle; lorry = truck; truck = lorry; cab = taxi; bike, pushbike = bicycle, motorcycle; chopper, helo = helicopter
gas = petrol, fuel; petrol = gas, fuel; flat = apartment; apartment = flat; pavement = sidewalk; sidewalk = pavement; lift = elevator; elevator = lift
digs, gaff = house, home, flat; servo = petrol station; bottle-o = shop; uni, varsity = university, college; arvo = afternoon; fall = autumn
brolly = umbrella; mozzie = mosquito; roo = kangaroo; pooch, mutt, doggo, woofer = dog; moggy, kitty = cat; gee-gees = horses
weed, pot, dope = cannabis, marijuana; coke = cocaine; smack = heroin; shooter = gun, firearm; blade, shank = knife
gig, gigs = concert, concerts, show; bash, knees-up = party, event; comp = competition; hols, vacation = holiday; holiday = vacation
nz = zealand; uk = britain, british, kingdom; usa, states = america, american; eu = european; oz, aussie = australia, australian; yank, yanks = american, americans
hospital, hozzie = hospital, infirmary; a&e = emergency, hospital; tube = underground; cellphone, mobile = phone; rubbish, trash, garbage = waste, rubbish
gutted, cut up = disappointed, upset; chuffed, stoked, over the moon = pleased, delighted, happy; livid, fuming, hacked off = angry, furious
shambles, pig's ear, balls-up, cock-up, snafu = mistake, error, failure, mess; bonkers, barmy = mad, absurd; whopping = large, huge; mega = large, huge
`;

/** A slang word or phrase, and the plain words for it. */
interface Slang {
  readonly words: readonly string[];
  readonly plain: readonly string[];
}

const byFirstWord: ReadonlyMap<string, readonly Slang[]> = read();

function read(): Map<string, Slang[]> {
  const found = new Map<string, Slang[]>();
  const entries = table
    .split(/[;\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  for (const entry of entries) {
    const [left = "", right = ""] = entry.split("=");
    const plain = right.split(",").map((word) => word.trim());
    for (const typed of left.split(",")) {
      const words = typed.trim().split(/\s+/u);
      const [first = ""] = words;
      found.set(first, [...(found.get(first) ?? []), { words, plain }]);
    }
  }
  return found;
}

const WORD = /[\p{L}\p{N}&]+(?:['’&-][\p{L}\p{N}]+)*/gu;

/** The slang in a text, each with the plain words to search for in addition. */
export function plainWordsIn(text: string): readonly PlainWords[] {
  const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word);
  const found = new Map<string, readonly string[]>();
  words.forEach((first, at) => {
    for (const { words: phrase, plain } of byFirstWord.get(first) ?? []) {
      if (!phrase.every((word, place) => words[at + place] === word)) continue;
      const stands = phrase.find((word) => !stopWords.has(word)) ?? first;
      const others = plain.filter((word) => word !== stands);
      found.set(stands, [...new Set([...(found.get(stands) ?? []), ...others])]);
    }
  });
  return [...found].map(([word, plain]) => ({ word, plain }));
}
