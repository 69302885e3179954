/** Written with a full stop and always followed by the word they introduce: "Mr. Rogers", "Smith vs. Jones". */
export const introducing = words(
  "Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revs Revd Hon Sen Sens Rep Reps Gov Govs Gen Col Maj Capt Cpt Lt Cmdr Cdr",
  "Comdr Commr Sgt Sgts Cpl Pte Pvt Pfc Spc Adm Brig Supt Insp Det Const Pres Amb Atty Asst Assoc Dep Dir Treas",
  "Cllr Cllrs Ald Messrs Mme Mlle Sra Srta Fr Bp Abp Msgr Ven Rt Ft Mt Mts Pt Sta vs v cf viz Nr",
);

/** May end a sentence, but usually do not before a capital: "St. Louis", "King Jr. Day", "Calif. Gov", "Voss Mfg. Co". */
export const ambiguous = words(
  "St Ste Jr Sr Snr Jnr Esq Ave Blvd Rd Sq Ln Ct Pl Pkwy Hwy Rte Cres Ter Terr Gdns Hts Twp Bldg Apt Dept Depts Univ",
  "Assn Assoc Bros Natl Intl Int’l Int'l Nat’l Nat'l Govt Gov’t Gov't Ph Ed Eng Mfg Mfrs Ry Rlwy Ins Indus Hldgs Grp Svcs",
  "Mgmt Elec Pharm Tech Amer Fed Cal Civ Crim Supp Sec Min Nth Sth al",
  "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa",
  "Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta",
);

/** Abbreviations only before a number: "No. 5", "pp. 3-7", "Sept. 11", "b. 1950", "Rs. 500". */
export const numbering = words(
  "No Nos no nos p pp approx Approx c ca b d r fl est max min Tel tel Ext ext Mk Ep Rs Kr kr Frs Nr Rm Ste",
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
);

/** Parts of laws and books, before a number, a Roman numeral or a single letter: "Art. IV", "Sec. 5", "Fig. A". */
export const divisions = words(
  "Art Arts art Sec Secs sec Subsec Ch Chs ch Vol Vols vol Fig Figs fig Par Pars Para Paras para Cl cl App Eq Bk Pt",
  "Sched Reg Regs Ord Res Tit Ser Op Doc Dkt Ex Stat Cap Tab Abs",
);

/** Company suffixes: no sentence ends before an office, as in "Apple Inc. Chief Executive Tim Cook". */
export const companies = words("Inc Corp Co Cos Ltd Plc PLC Pty Pte LLC LLP Cie");

/** Names that contain a mark: "Yahoo! Inc". */
export const exclaiming = words("Yahoo Jeopardy Oklahoma Yum Joomla");

/** Capitalised words that usually start a sentence, so that a sentence ends even after "U.S." before them. */
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
