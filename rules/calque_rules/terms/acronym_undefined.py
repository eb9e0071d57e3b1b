"""An abbreviation that the draft never explains: "the SDPC said on Monday".

Readers of the source knew the letters; English readers mostly do not, and an engine adds no explanation.
Spell the name out at its first mention, or say what the body is.
Abbreviations that every reader knows, those of a vocabulary file, those explained anywhere in the draft
(in brackets before or behind the name, or by a name with the same initials), those with a word before them that tells
what they are ("the grain handler CBH"), and words in capitals for emphasis are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage, expression
from calque_rules.terms._initials import capitals, heads, spells

#: What needs no explanation in a newspaper of the English-speaking world.
KNOWN = frozenset(
    """
    AAA AAP AARP ABBA ABC ABS ACT ADSL AEDT AEST ADHD AFP AGM AIDS AIG AMD ANC ANSA ANZ AOL APEC API ARM ASAP ASCII ASEAN ATM ATP AUD AWOL BAE BBC BHP BLT BMI BMW BMX BNP BRICS
    BSE BYD CAD CAT CBD CBE CBS CCTV CDC CEO CERN CFO CGI CIA CIS CNBC CNN CNY COO COP COVID CPC CPI CPR CPU CSI CSIRO CTV DDT DEFCON DHL DIY
    DJI DNA DPA DUI DSLR DVD EADS EBRD ECB EDF EFE EFTA EPA ESA ESPN ETA ETF EUR EXPO FAO FAQ FBI FCC FDA FIA FIFA FTSE FYI GBP GCC GCSE GDP
    GDR GIS GMO GMT GNP GOP GPS GPU GST HBO HDMI HIV HMS HPV HQ HSBC HTML HTTP IAEA IATA IBM ICBM ICC ICU IDF IELTS IKEA ILO IMDB IMF ING INS IOC
    IOM IPCC IPO IQ IRA IRS ISBN ISIS ISO ISS ITV IVF JFK JPEG JPY KFC KGB KLM LAN LCD LED LGBT LGBTQ LNG LPG LSD MBA MBE MDMA MEP MIT
    MLB MMA MMR MRI MRSA MSN MSNBC MTV MVP NAFTA NASA NASDAQ NATO NBA NBC NCAA NDA NFL NFT NGO NHL NHS NSA NSW NYPD NYSE OBE OECD OPEC OSCE
    OTC PCR PDA PDF PDP PGA PHD PIN PLA PLO POW PPE PPI PPP PRC PSG PTSD QANTAS QR RAF RAM RBC RCA REM RIA RIP RMB RNA ROM RPM RSPCA RSVP
    RTE RUB SARS SAS SAT SEC SIM SLR SMS SOS SPF SUV SWAT SWAP TAFE TBA TASS TED TNT TPP TUV UAE UAV UCLA UEFA UFC UFO UKIP UNESCO UNICEF
    UPS URL USA USAID USB USD USDA USS USSR VAT VIP WADA WAN WHO WLAN WIPO WMD WTA WTO WWF XML YMCA ZTE
    III VII VIII XII XIII XIV XVI XVII XVIII XIX XXI AND THE NOT FOR BUT ALL YES NEW TOP HOT OFF OUT NOW ANY ARE WAS HAS YOU OUR ITS
    JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN EDIT EDT EST PDT PST PVC CET CEST BST IST UTC
    """.split()
)
_LETTERS = expression(r"(?<![^\s(“\"‘'/-])[A-Z]{3,5}+(?=s?[\s,.;:!?)’'”\"])(?![ -][A-Z]{2}|[.][A-Z]|-\d)")
#: What stands before letters that nothing describes; "wheat exporter AWB" says what it is.
_BARE = expression(
    r"(?:\A|[.!?:]\s+|[Tt]he[ ]|\n|\b(?:of|by|from|with|and|at|to|in|for|on|over|against|between|under|through|told|says|said|that|an?)[ ])[“\"(]?\Z"
)
_NEXT = expression(r"s?[ ,–—(\[]{1,3}((?:[\w’'-]{1,30}+[ ]?){2,7})")
_LOUD = expression(r"[A-Z]{2,}[!?.,:]?\s\Z")
_RUN = expression(r"[A-Z][\w’'-]{1,30}+(?:[ \n](?:[A-Z][\w’'-]{0,30}+|of|for|and|the|in|on|to|&)){1,9}+")
#: A draft with more of them (different ones) is a list or a table.
MANY = 60


def _candidates(document: Document) -> dict[str, Span]:
    """The first mention of every abbreviation that not every reader knows."""
    text, found = document.text, dict[str, Span]()
    for at, end in capitals(text):
        short = text[at:end]
        if short in found or short in KNOWN or not _LETTERS.match(text, at):
            continue
        if document.prose_at(at) is not None and not _LOUD.search(text, max(at - 20, 0), at):
            found[short] = Span(at, end)
    return found


def _introduced(text: str, short: str, span: Span) -> bool:
    """Whether the first mention says what it is, or any stands in brackets or quotation marks, or before brackets."""
    if not _BARE.search(text, max(span.start - 10, 0), span.start):
        return True
    if any(form in text for form in (f"({short}", f"{short} (", f"“{short}”", f'"{short}"')):
        return True
    after = _NEXT.match(text, span.end)
    words = after[1].split() if after else []
    return len(words) > 1 and spells(words, short)


def undefined(document: Document) -> Iterator[Finding]:
    """The first mention of every such abbreviation that no name of the draft explains."""
    candidates = _candidates(document)
    if not 0 < len(candidates) <= MANY:
        return
    text = document.text
    bare = [(short, span) for short, span in candidates.items() if not _introduced(text, short, span)]
    names = {tuple(heads(found[0])) for found in _RUN.finditer(text)} if bare else ()
    for short, span in bare:
        starts = ((words, n) for words in names for n, word in enumerate(words[:-1]) if word[0] == short[0])
        if not any(spells(words[n:], short) for words, n in starts):
            yield Finding(span, {"short": short})


RULE = Rule(
    code="TRM105",
    summary="abbreviation that the draft never explains",
    message="say what '{short}' stands for",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="terminology/wrong-term",
    find=undefined,
    bad={
        "The ⟦SDPC⟧ said on Monday that the port will reopen.": None,
        "A spokesman of the ⟦CATL⟧ plant in Varna spoke.": None,
    },
    good=(
        "The State Port Council (SPC) said that the port will reopen. The SPC runs it.",
        "The SPC runs the port. The State Port Council was founded in May.",
        "The grain handler CBH and the bird flu strain HPAI are in the news.",
        "NATO and the WHO met in Geneva; the GDP grew.",
        "SEND HELP NOW, the sign said.",
    ),
)
