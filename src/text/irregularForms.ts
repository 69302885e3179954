/** Irregular English verbs by their base: each line the base, then its forms. */
const verbs = `
arise arose arisen
awake awoke awoken
beat beaten
become became
come came
overcome overcame
make made
overtake overtook overtaken
uphold upheld
withhold withheld
spring sprang sprung
strive strove striven
kneel knelt
leap leapt
speed sped
dwell dwelt
spill spilt
spoil spoilt
spit spat
begin began begun
bend bent
bet bets
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone goes
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
lean leant
learn learnt
leave left
lend lent
lose lost
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said says
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
spin spun
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
withdraw withdrew withdrawn
write wrote written
die died dies dying
lie lying lied
bear bore borne
begin beginning
`;

/** Irregular plurals, in the same format. */
const nouns = `
man men
woman women
child children
person people persons
foot feet
tooth teeth
mouse mice
goose geese
thief thieves
crisis crises
analysis analyses
basis bases
thesis theses
phenomenon phenomena
criterion criteria
medium media
policeman policemen
policewoman policewomen
spokesman spokesmen
spokeswoman spokeswomen
gentleman gentlemen
`;

const byForm = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [base = "", ...forms] = line.split(" ");
        return forms.map((form) => [form, base] as const);
      }),
  );

/** Irregular form of a verb -> base: "wrote" -> "write". */
export const irregularVerbs = byForm(verbs);

/** Irregular form of any word -> base: "wrote" -> "write", "women" -> "woman". */
export const irregularForms: ReadonlyMap<string, string> = new Map([...irregularVerbs, ...byForm(nouns)]);
