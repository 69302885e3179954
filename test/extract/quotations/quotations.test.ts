import { expect, test } from "vitest";
import { quotationsIn, storyOf } from "./support.ts";

/** A paragraph and the quotations in it, with no names known: speakers are the words of the text. */
const spoken: readonly (readonly [string, ...string[]])[] = [
  // After the quotation.
  ['"The sea was rough," said Ingrid Solbakk.', "Ingrid Solbakk: The sea was rough,"],
  ['"The sea was rough," Ingrid Solbakk said.', "Ingrid Solbakk: The sea was rough,"],
  [
    "“The sea was rough,” the coastguard said in a statement on Monday.",
    "the coastguard: The sea was rough,",
  ],
  ["‘The sea was rough,’ said the harbour master.", "the harbour master: The sea was rough,"],
  ["'The sea was rough,' said nurse Ngozi Adeyemi, 34.", "nurse Ngozi Adeyemi: The sea was rough,"],
  ["«The sea was rough», said Ingrid Solbakk.", "Ingrid Solbakk: The sea was rough"],
  ["„The sea was rough“, said Ingrid Solbakk.", "Ingrid Solbakk: The sea was rough"],
  ["“The sea was rough”, said Ingrid Solbakk, who runs the station.", "Ingrid Solbakk: The sea was rough"],
  ['"Where is the boat?" asked Mrs. Lam.', "Mrs. Lam: Where is the boat?"],
  [
    "“Unrelated!” said Brynmor Achebe-Rhys, regional secretary of the union.",
    "Brynmor Achebe-Rhys: Unrelated!",
  ],
  ['"It is late," Mr. Lee, 54, who chairs the group, told the BBC.', "Mr. Lee: It is late,"],
  ['"It is late," its managing director, Fenella Strachan, told reporters.', "Fenella Strachan: It is late,"],
  [
    '"It is late," said the company\'s head of quality, Dr. Mirjam Tesfaye.',
    "Dr. Mirjam Tesfaye: It is late,",
  ],
  ['"It is late," Halina Wieczorek, his sister, said by telephone.', "Halina Wieczorek: It is late,"],
  ['"It is late," said a spokesman for the ministry.', "a spokesman for the ministry: It is late,"],
  [
    '"It is late," said a professor at the University of Utrecht.',
    "a professor at the University of Utrecht: It is late,",
  ],
  ['"It is late," a hospital spokeswoman added.', "a hospital spokeswoman: It is late,"],
  ['"It is late," the Hong Kong Watch founder added.', "the Hong Kong Watch founder: It is late,"],
  ['"It is late," Ms. Preston later told supporters in Leeds.', "Ms. Preston: It is late,"],
  ['"It is late," Senator Ann Lee (D-Ohio) tweeted.', "Senator Ann Lee: It is late,"],
  ['"It is late," according to the annual report.', "the annual report: It is late,"],
  ['"It is late," according to Ann Lee, a teacher.', "Ann Lee: It is late,"],
  ['"It is late," reflected the former Denmark forward.', "the former Denmark forward: It is late,"],
  [
    '"It is late," CMA Chief Financial Officer Ramon Fernandez told reporters Friday.',
    "CMA Chief Financial Officer Ramon Fernandez: It is late,",
  ],
  // Before it.
  ['Ann Lee said: "It is late."', "Ann Lee: It is late."],
  ['Ann Lee told reporters: "It is late."', "Ann Lee: It is late."],
  ['Ann Lee said, "It is late."', "Ann Lee: It is late."],
  ['Dominic Murphy, head of the command, stated: "It is late."', "Dominic Murphy: It is late."],
  ["Speaking in the Commons on Tuesday, Sir Iain Smith said: “It is late.”", "Sir Iain Smith: It is late."],
  [
    "Speaking to the Courier, the founder of the club, Ben Rogers said: “It is late.”",
    "Ben Rogers: It is late.",
  ],
  [
    'One senior MP, who wished to remain anonymous, told investigators: "It is late."',
    "One senior MP: It is late.",
  ],
  ["The embassy in London denied involvement, saying: “It is late.”", "The embassy in London: It is late."],
  ["Matt Jukes stressed the force’s resolve, adding: “It is late.”", "Matt Jukes: It is late."],
  ["In a statement the company said: “It is late.”", "the company: It is late."],
  ["On Monday Mr Smith wrote: “It is late.”", "Mr Smith: It is late."],
  ["A club insider told us: 'It's done.'", "A club insider: It's done."],
  [
    "A council spokesman: “It is late, and all of us are tired.”",
    "A council spokesman: It is late, and all of us are tired.",
  ],
  ["He was appointed and the company said: “It is late.”", "the company: It is late."],
  ["The minister resigned and said: “It is late.”", "The minister: It is late."],
  ["But Ann Lee insisted: “It is late.”", "Ann Lee: It is late."],
  [
    "Told by the foreman that “a lass would crack the metal”, Jo went home.",
    "the foreman: a lass would crack the metal",
  ],
  // Inside a sentence.
  ["Ann Lee said that it was “a disgrace”.", "Ann Lee: a disgrace"],
  ["Ann Lee called it “a disgrace”.", "Ann Lee: a disgrace"],
  [
    "Carrow Ferries said that it was “cooperating fully” and that it would be “wholly wrong to speculate”.",
    "Carrow Ferries: cooperating fully",
    "Carrow Ferries: wholly wrong to speculate",
  ],
  ["Cumbermere Police said it was “assessing the report”.", "Cumbermere Police: assessing the report"],
  [
    "Paul Jones told CNBC the outlook was the “most threatening and challenging” he had seen.",
    "Paul Jones: most threatening and challenging",
  ],
  ["It was “a mess”, the auditor said.", "the auditor: a mess"],
  [
    "A brewery has asked for a sample, the institute said, “for reasons it did not explain”.",
    "the institute: for reasons it did not explain",
  ],
  ["The door was “weeping badly”, according to the engineer.", "the engineer: weeping badly"],
  ["According to the engineer, the door was “weeping badly”.", "the engineer: weeping badly"],
  [
    "The police, who had described the case as “the work of professionals”, left.",
    "The police: the work of professionals",
  ],
  [
    "Judge Piotr Malik thanked the jury and told Ousby that prison was “very much in my mind.”",
    "Judge Piotr Malik: very much in my mind.",
  ],
  [
    "The survivors also allege that its “fast and shallow checks” are poor.",
    "The survivors: fast and shallow checks",
  ],
  ["The sauce was “moreish”, said the chef.", "the chef: moreish"],
  ["Mr Ousby, in tears, vowed to “come back stronger”.", "Mr Ousby: come back stronger"],
  ["Ann Lee, the mayor, accused the board of “playing with fire” for years.", "Ann Lee: playing with fire"],
  ["The strike is “inevitable”, a union official warned last night.", "a union official: inevitable"],
  // Split by the cue.
  [
    '"Nine is plenty," Ann Lee said. "I once won a raffle by one."',
    "Ann Lee: Nine is plenty,",
    "Ann Lee: I once won a raffle by one.",
  ],
  [
    "“I love my sister,” Nkechi Okonkwo said, “but she is wrong.”",
    "Nkechi Okonkwo: I love my sister,",
    "Nkechi Okonkwo: but she is wrong.",
  ],
  [
    "“We knew,” said the engineer. “We had the form.”",
    "the engineer: We knew,",
    "the engineer: We had the form.",
  ],
  [
    "'I just kept singing,' sobbed Jo Lam. 'I knew one song.'",
    "Jo Lam: I just kept singing,",
    "Jo Lam: I knew one song.",
  ],
  [
    "“Slates,” said Ann Lee darkly. “Don’t talk to me about slates.”",
    "Ann Lee: Slates,",
    "Ann Lee: Don’t talk to me about slates.",
  ],
  // Pronouns through their antecedent.
  ["Ann Lee denied it. “I was in bed,” she said.", "Ann Lee: I was in bed,"],
  [
    "Mr Vaughan visited the harbour. “I am not prepared to guess,” he said.",
    "Mr Vaughan: I am not prepared to guess,",
  ],
  ["A hospital spokeswoman met the press. “He is well,” she said.", "A hospital spokeswoman: He is well,"],
  ["Jo Lam described what he called “a culture of delay”.", "Jo Lam: a culture of delay"],
  ["The company has two ships. It said it was “cooperating fully”.", "The company: cooperating fully"],
  [
    "The chairman, Sir Desmond Lee, denied that there was a debt. “We sold the car park,” he said.",
    "Sir Desmond Lee: We sold the car park,",
  ],
  // Marks inside marks, and apostrophes.
  [
    "“He used to say ‘lamps first, steel after’,” said Jo Lam.",
    "Jo Lam: He used to say ‘lamps first, steel after’,",
  ],
  ["'It was labelled \"buttons\",' said Jo Lam.", 'Jo Lam: It was labelled "buttons",'],
  ["‘The boys’ bus was late,’ said Jo Lam.", "Jo Lam: The boys’ bus was late,"],
  ["'I don't care about the '90s,' said Jo Lam.", "Jo Lam: I don't care about the '90s,"],
  ["‘Rosie isn’t here,’ said Jo Lam’s brother.", "Jo Lam’s brother: Rosie isn’t here,"],
  // No cue: a sentence of its own is somebody's, but whose?
  ["“We were never told the price.”", "?: We were never told the price. (unknown)"],
];

test.each(spoken)("%s", (paragraph, ...expected) => {
  expect(quotationsIn(storyOf(paragraph))).toEqual(expected);
});

/** Paragraphs in which nobody is quoted. */
const silent: readonly string[] = [
  "The so-called “smart” meter failed.",
  "It has a “lite” version.",
  "He wrote the novel “Lamps First” in 1990.",
  "The film ‘The Great Escape’ was shown.",
  "Striker Davi “Dada” Brandao played.",
  "Known as “the Cat”, he climbs well.",
  "The word “moot” is old.",
  "The term ‘forever chemicals’ is new.",
  "This is called “market definition” by lawyers.",
  "Bets on the “over” win.",
  "A plaque marked 'In Memory' stood there.",
  "The boys' bus and the girls' bus collided.",
  "It was the '90s and the '80s again.",
  "Rock 'n' roll came to Leeds.",
  "James' house and Chris' car burned.",
  "The workers’ union and the owners’ club met.",
  "It’s the dog’s dinner.",
  "She is 5' 6\" tall.",
  'A 12" record and a 7" one were sold.',
  "O'Brien and N'Diaye met in L'Aquila.",
  "'Tis the season for soup.",
  "They called 'em off.",
  "The “reaction” content grew.",
  "On his podcast he plays “Anti-Hero” often.",
  "The “Anti-Hero” singer left early.",
  "They watched “Sunday Night Football,” then slept.",
  "It posted a “chaotic” week.",
  "A “secret” door was found.",
  "The ship ‘Saint Brannoc’ sank.",
  "The lorry king’s daughter and the gamble failed.",
  "He ran the company “Pressure is a Privilege” from home.",
  "The album “1989” sold well.",
  "The podcast “Serial” returned.",
  "Room “B” is locked.",
  "The court is ‘full’ today.",
  "A sign reading 'Closed' hung there.",
  "The “A” team lost.",
  "His nickname, “Noodle”, stuck.",
  "The band “The Lamps” split.",
  "The scheme, codenamed “Otter”, ended.",
  "A dish named “Fire Pot” won.",
  "The magazine “Merrow Life” closed.",
  "The musical ‘Cats’ ran for years.",
  "Some see a “new normal” here.",
  "Its “green” label is worn.",
  "The brand ‘Dark Tide’ was sold.",
  "The ‘For Sale’ sign fell.",
  "A drama titled “The Quay” began.",
  "The phrase ‘long COVID’ spread.",
  "A class on “Hamlet” was full.",
  "The “Big Mags” bell rang.",
  "The operation, nicknamed ‘Big Bill’, was long.",
  "The “free” lunch cost £5.",
  "The play “A Quiet Night” opened.",
  "The ‘king’ of lorries died.",
  "Prices at “peak” are higher.",
  "The bridge is a ‘he’ in Polish.",
  "Two ‘experts’ were there.",
  "The “winner” got nothing.",
  "His “office” was a shed.",
  "A “ghost” light shone.",
  "The “lost” dog was home.",
  "One ‘ship’ was a raft.",
  "The painting “Harbour at Dusk” was stolen.",
  "An “honest” broker sold it.",
  "The poem ‘Tides’ won.",
  "The song “Yes” was banned.",
  "The “ban” lasted a day.",
  "A ‘soft’ launch came first.",
  "The “tube” was made of wood.",
];

test.each(silent)("nobody is quoted in: %s", (paragraph) => {
  expect(quotationsIn(storyOf(paragraph))).toEqual([]);
});
