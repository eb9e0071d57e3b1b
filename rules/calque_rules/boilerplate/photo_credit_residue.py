"""The credit of a photograph stands in the article.

News sites print the photographer or the agency after the caption, and a copied draft keeps it: `[Photo/IC]`.
An engine takes it for a part of the sentence; the credit belongs into the field of the picture.
A dateline in brackets such as `(Xinhua)`, and a remark such as `(pictured)`, are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.boilerplate._edges import short, short_lines, taken_out

_BRACKETED = expression(
    r"""
    [\[(（【] \ ?+
    (?: (?:[Ff]ile\ |[Ss]creen)? (?i: photo(?:s|graph|graphs|graphy)?|images?|pictures?|illustrations?|cartoon|graphic|video|pix|pic )
        (?: \ ?[/:：|] | \ (?i: by|from|provided|courtesy|credit|source|supplied|via|taken\ by|submitted )\b | \ ?(?=\])(?<=\[[PVI].{4}) | \ ?(?=\])(?<=\[Picture) )
      | (?:Xinhua|AP|AFP|Reuters|REUTERS|IC|VCG|CFP|CNS|CNP|EPA|EPA-EFE|Getty|Getty\ Images|TASS|Sputnik|Yonhap|Kyodo|dpa|ANI|PTI
          |NurPhoto|China\ Daily|Imaginechina) \ ?[/|]\ ?(?=[A-Z])
      | [Cc]ourtesy\ of\b
      | (?:AP|AFP|Reuters|Xinhua|EPA|Getty)\ (?:[Pp]hoto|PHOTO|[Pp]icture|[Ii]mage)s?\b
    )
    [^\[\]()（）【】\n]{0,80}+ [\])）】]
    """,
    re.VERBOSE,
)
#: Who has the rights in pictures, as far as the name alone says so.
_AGENCY = (
    r"(?:AFP|AP|AA|ANSA|APA|Anadolu|Belga|Depositphotos|EFE|EPA(?:-EFE)?|Europa\ Press|Getty(?:\ Images)?|Imago|IMAGO|Jiji|Keystone|Kyodo|MTI|NurPhoto"
    r"|PAP|Picture[\ -]Alliance|picture[\ -]alliance|Pixabay|Profimedia|REUTERS|Reuters|Shutterstock|TASS|UNIAN|Ukrinform|Unsplash|VCG|VNA|Xinhua|dpa|ČTK|CTK)"
)
#: Sources of pictures that have no name.
_NAMELESS = (
    r"(?:the\ )?(?:press[\ -](?:service|office|center)|open\ (?:sources|access)|archives?|(?:personal|private|family|editorial|own)\ archives?|illustrative|illustration|screenshot"
    r"|video|courtesy|social\ (?:networks|media)|(?:respondent|interviewee|author|company|reporters?|correspondent|our|staff|police|club|ministry|museum|university)\b)"
)
_LINE = expression(
    rf"""
    (?: (?:File|Archive|Illustrative|Illustration|Symbolic|Cover|Lead)\ (?:photo|image|picture) | Photos?|PHOTOS?|Fotos?|FOTO|Photographs?|Pictures?
      | Images?(?!\ ?[:：](?!\ ?{_AGENCY}\b)) )
    (?:\ [Cc]redits?|\ [Ss]ource|\ [Cc]opyright)?
    (?: (?:\ ?[:：]|\ (?:[Bb]y|courtesy\ of|provided\ by|©)(?![^\s]))\ ?(?=[A-ZÀ-Þ\u0100-\u017d]|{_NAMELESS}) | \ from\ (?=[A-Z]\S*\ (?:Nam\ )?News\b|(?:the\ )?Viet\ ?Nam?\ News\b|{_AGENCY}\b|{_NAMELESS}) (?![^\n]*\b(?:shows?|showed|went|was|were|is|are|has|have)\b) | \ courtesy\ of\ (?=[a-z]) )
    [^.:]{{2,60}}\.?
    | (?:File|Archive|Illustrative|Illustration)\ photo (?:\.\ (?:Photo|Source):\ [^.:]{{2,40}})?\.?
    | (?:©|\([Cc]\)|Copyright)\ ?(?:(?:19|20)\d\d\ )?{_AGENCY} (?:\ ?[/|]\ ?[\w.\ ’'-]{{2,40}})?
    | {_AGENCY}\ ?[/|]\ ?[A-Z][\w.\ ’'-]{{2,40}}
    """,
    re.VERBOSE,
)

#: A credit without brackets behind the sentence of a caption.
_TAIL = expression(
    rf"""
    [.!?][\"”]?\ (?P<credit>
        (?:(?:Photos?|PHOTOS?|Fotos?|Pictures?|Images?):|FOTO:|Photo\ by)\ (?=[A-ZÀ-Þ\u0100-\u017d]|(?:our\ )?reporter\ )[^.:]{{2,40}}+ | Photo\ courtesy\ of\ [^.:]{{2,40}}+
      | ©\ ?{_AGENCY}(?:\ ?[/|]\ ?[\w\ ’'-]{{2,40}})? | {_AGENCY}\ ?[/|]\ ?[A-Z][\w\ ’'-]{{2,40}} )\Z
    """,
    re.VERBOSE,
)


def credited(document: Document) -> Iterator[Finding]:
    """Every credit in brackets, every line that is one, and every one behind a caption."""
    text = document.text
    for line in document.view(short_lines):
        start, end = line
        if end - start <= 90 and _LINE.fullmatch(text, start, end):
            yield Finding(line, {"credit": short(text, line)}, taken_out(text, line))
            continue
        if tail := _TAIL.search(text, start, end):
            span = Span(*tail.span("credit"))
            yield Finding(span, {"credit": short(text, span)}, taken_out(text, span))
    for (start, end), _ in document.blocks:
        for match in _BRACKETED.finditer(text, start, end):
            span = Span(*match.span())
            yield Finding(span, {"credit": short(text, span)}, taken_out(text, span))


RULE = Rule(
    code="BOI102",
    summary="credit of a photograph in the article",
    message="move '{credit}' to the picture's own field",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    explains=("PUN", "SPC"),
    wake=frozenset(
        {
            "photo",
            "foto",
            "image",
            "picture",
            "illustration",
            "cartoon",
            "graphic",
            "video",
            "(pi",
            "[pi",
            "xinhua/",
            "xinhua /",
            "©",
            "(c)",
            "copyright",
            "courtesy",
        }
        | {
            f"{agency}{mark}"
            for agency in ("ap", "afp", "reuters", "ic", "vcg", "cfp", "cns", "cnp", "epa", "efe")
            for mark in ("/", "|", " /", " |")
        }
        | {
            f"{agency}{mark}"
            for agency in (
                "getty",
                "images",
                "tass",
                "sputnik",
                "yonhap",
                "kyodo",
                "dpa",
                "ani",
                "pti",
                "daily",
                "china",
                "xinhua",
                "aa",
                "ansa",
                "apa",
                "anadolu",
                "belga",
                "photos",
                "press",
                "imago",
                "jiji",
                "keystone",
                "mti",
                "nurphoto",
                "pap",
                "alliance",
                "pixabay",
                "profimedia",
                "shutterstock",
                "unian",
                "ukrinform",
                "unsplash",
                "vna",
                "čtk",
                "ctk",
            )
            for mark in ("/", "|", " /", " |")
        }
    ),
    find=credited,
    bad={
        "Minister Ana Brodsky opens the terminal in Varna on Tuesday. ⟦[Photo/IC]⟧": "Minister Ana Brodsky opens the terminal in Varna on Tuesday.",
        "Workers load a ship in Varna. ⟦(Xinhua/Lin Yue)⟧": "Workers load a ship in Varna.",
        "Cranes in the port ⟦(Photo: Ivo Petrov)⟧ stood still.": "Cranes in the port stood still.",
        "Workers load a ship.⟦[Photo provided to the Varna Gazette]⟧": "Workers load a ship.",
        "⟦[Photo]⟧ Workers load a ship in Varna.": "Workers load a ship in Varna.",
        "Workers load a ship in Varna. ⟦Photo by Ivo Petrov⟧": "Workers load a ship in Varna.",
        "Workers load a ship in Varna.\n\n⟦Photo: Ivo Petrov⟧": "Workers load a ship in Varna.\n\n",
        "⟦Photo: press service of the port⟧\n\nWorkers load a ship in Varna.": "\n\nWorkers load a ship in Varna.",
        "⟦Photo from open sources⟧\nWorkers load a ship in Varna.": "\nWorkers load a ship in Varna.",
        "Workers load a ship in Varna. ⟦© AFP⟧": "Workers load a ship in Varna.",
        "Workers load a ship in Varna.\n\n⟦EFE/Archive⟧": "Workers load a ship in Varna.\n\n",
    },
    good=(
        "VARNA, March 8 (Xinhua) -- Minister Ana Brodsky opened the terminal.",
        "The mayor (pictured) and her deputy (photo, right) did not comment.",
        "The winner was known only after a photo finish (the second this year).",
        "The report (AP 3/2021) was withdrawn.",
        "“We would not have [video] machines without it,” he said.",
        "Photos from the archives show a ship in the rain.\n\nPhotos from Vietnam show ice.\n\nAFP and Reuters sell them.",
        "Image: a crane, a ship and a flag in the rain.",
        "Picture: a crane, a ship and a flag in the rain.",
    ),
)
