"""Words that stand in front of names in news, and words that have a capital without being a name."""

#: Words with a capital that end a title: the name follows.
TITLES = frozenset(
    """
    Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Madam Madame Monsieur Herr Frau Comrade
    President Premier Chairman Chairwoman Chairperson Chair Minister Chancellor Secretary Secretary-General General Gen. Governor Gov. Mayor
    Senator Sen. Representative Rep. Congressman Congresswoman Ambassador Envoy Commissioner Director Director-General
    Spokesman Spokeswoman Spokesperson King Queen Prince Princess Emperor Emir Sheikh Sultan Pope Cardinal Bishop Archbishop
    Patriarch Rabbi Imam Ayatollah Father Sister Brother Captain Capt. Colonel Col. Major Maj. Lieutenant Lt. Sergeant Sgt.
    Admiral Marshal Commander Officer Judge Justice Attorney Prosecutor Speaker Leader Chief Head Coach Deputy Vice
    Academician Doctor Editor Reporter Correspondent Counselor Counsellor Councillor Vice-President Vice-Premier Vice-Chairman
    CEO CFO COO Founder
    """.split()
)

#: The same words in small letters, with others that nobody writes with a capital.
HEADS = frozenset(title.lower().rstrip(".") for title in TITLES if len(title) > 4) | frozenset(
    """
    spokesman spokeswoman spokesperson analyst expert economist researcher scholar scientist lawyer driver farmer player striker
    defender midfielder goalkeeper captain coach actor actress singer author writer artist photographer journalist editor host
    singer-songwriter businessman entrepreneur activist manager owner resident villager teacher student nurse
    """.split()
) - {"general", "sister", "brother", "father", "major", "head", "chair", "host"}  # fmt: skip

#: Words of a capital that are no part of a name where they stand first or last, or alone.
NO_NAMES = frozenset(
    """
    A An The This That These Those It Its He She They We You I His Her Their Our Your My Him Them Us Me Who What When Where Why
    How Which Whose There Here In On At By For From Of To With Without Into Onto Over Under After Before During Since Until
    Till Through Between Among Against About Above Below Behind Beyond Despite Except Inside Outside Near Off Out Up Down
    And Or But Nor So Yet If Because Although Though While Whereas Unless As Than Not No Yes Only Just Even Also Too Then Thus
    Hence However Moreover Furthermore Meanwhile Nevertheless Still Now Today Yesterday Tomorrow Once Again Never Always Often
    Sometimes Perhaps Maybe Indeed Instead Besides Both Either Neither Each Every All Some Any Many Much More Most Few Several
    Other Another Such Same One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next Be Is Are Was Were
    Been Being Am Do Does Did Done Have Has Had Can Could Will Would Shall Should May Might Must Let Please According Like
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October
    November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Photo Source Image Picture Caption Credit
    Later Earlier Recently Currently Previously Finally Eventually Additionally Similarly Overall Especially Given Based
    """.split()
)
