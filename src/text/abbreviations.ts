/** Written with a full stop and always followed by what they introduce: "Mr. Rogers", "Smith vs. Jones". */
export const introducing = words(
  "Mr Mrs Ms Mx Dr Prof Rev Revd Hon Sen Sens Rep Reps Gov Govs Gen Col Maj Capt Cpt Lt Cmdr Cdr Sgt Cpl Pte Pvt",
  "Adm Brig Supt Insp Det Const Pres Amb Atty Asst Assoc Dep Cllr Ald Messrs Mme Mlle Fr Sr Msgr Ven Rt",
  "Ft Mt vs v cf viz al Nr",
);

/** May end a sentence, but usually do not before a capital: "St. Louis", "King Jr. Day", "Calif. Gov". */
export const ambiguous = words(
  "St Ste Jr Snr Jnr Esq Ave Blvd Rd Sq Dept Univ Assn Assoc Bros Natl Intl Govt Ph Ed Eng",
  "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa",
  "Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta",
);

/** Full stop kept only before a number: "No. 5", "pp. 3-7", "Sept. 11". */
export const numbering = words(
  "No Nos no nos p pp Vol vol Ch ch Art art Sec sec Fig fig Par para approx Approx c ca Cl cl max min",
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
);

/** Company suffixes: the full stop is kept before an office, as in "Apple Inc. Chief Executive Tim Cook". */
export const companies = words("Inc Corp Co Cos Ltd Plc PLC Pty Pte LLC LLP Cie");

/** Names that carry a mark of their own: "Yahoo! Inc". */
export const exclaiming = words("Yahoo Jeopardy Oklahoma Yum Joomla");

/** Words that, with a capital, most often begin a sentence, so that even "U.S." before one of them ends its own. */
export const openers = words(
  "The A An This That These Those He She It They We I You There Here His Her Its Their Our My Your",
  "But And Or So Yet Nor If When While After Before As At In On For From With Without By To Of Although Though",
  "Because Since Until However Meanwhile Moreover Some Many Most More Both Each Every All Any No Not One",
  "What Who Why How Where Which Also Then Now Despite During Under Over According Last Earlier Later Once Still",
  "Even Just Only Nobody Nothing Everyone Police Officials Critics Experts Asked Such Among Instead Yesterday",
);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
