/** Nouns for anybody, which do not say who a person is: "the man Ann Lee saw", "the analyst lady". */
export const anybody: ReadonlySet<string> = new Set(
  "adult baby bloke boy chap child fella girl guest guy kid lad lady man person relative visitor woman youth".split(
    " ",
  ),
);
