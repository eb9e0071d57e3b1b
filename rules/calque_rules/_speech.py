"""Who speaks: verbs of speech, and a subject with one, as wire copy writes them."""

import re

from calque import expression

VERBS = """
    said says say told tells added adds explained explains noted notes stressed stresses emphasized emphasised
    emphasizes emphasises stated states declared declares announced announces asked asks replied replies answered
    answers commented comments concluded concludes continued continues confirmed confirms admitted admits warned
    warns wrote writes recalled recalls argued argues claimed claims complained complains insisted insists
    promised promises predicted predicts reported reports revealed reveals remarked remarks observed observes
    pointed points summed sums described describes believes believed thinks thought exclaimed exclaims joked
    jokes quipped laughed laughs shouted cried whispered begged urged urges appealed called calls vowed
    acknowledged acknowledges assured assures suggested suggests recommended specified clarified clarifies
    criticized criticised criticizes quoted quotes read reads tweeted posted informed informs reiterated
    reiterates reminded reminds responded responds testified lamented objected agreed agrees hoped hopes
    expressed expresses shared demanded demands replied repeated repeats mentioned mentions opined
""".split()

VERB = rf"(?:{'|'.join(sorted(set(VERBS), reverse=True))})"

#: A verb of speech with or without a subject before it: `said Wang`, `he said`, `the prime minister said`, `Dana Novak told`.
SPEAKS = expression(
    rf"""\s?(?:
        (?i:{VERB})\b
      | (?:(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t|who|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[A-Z])[\w.’'-]{{0,30}}\s
          (?:[\w.,’'&-]{{1,30}}\s){{0,9}}?(?:has\s|have\s|had\s|also\s|then\s|further\s|later\s)?{VERB}\b)
    )""",
    re.VERBOSE,
)


def speaks(text: str, at: int) -> bool:
    """Whether the words from a code point on say who speaks: a verb of speech, or a subject and one."""
    return SPEAKS.match(text, at) is not None
