"""A translation engine speaks to its user.

Free services add a line about themselves, and chat models announce what they are about to do, or excuse themselves.
Both are copied into the draft with the text: `Here is the translation:`.
A draft that writes about such models quotes these phrases; inside quotation marks they are left alone.
"""

import re

from calque import ANY, Document, Rule, Severity, pattern, unsafe


def _unquoted(document: Document, match: re.Match[str]) -> bool:
    before = document.text[max(0, match.start() - 2) : match.start()].strip()
    return before[-1:] not in {"“", '"', "‘", "'", "«"}


def _heading_only(match: re.Match[str]) -> str | None:
    """Nothing in place of a line that only announces; None where the rest of a sentence would be left over."""
    return "" if match["notice"] else None


RULE = Rule(
    code="BOI116",
    summary="words of the translation engine itself",
    message="delete what the engine says of itself",
    severity=Severity.ERROR,
    mqm="accuracy/addition",
    explains=("PUN", "SPC", "SEN"),
    wake=frozenset(
        {
            "translat",
            "language model",
            "large model",
            "ai model",
            "ai assistant",
            "assistant",
            "query length limit",
            "hope this helps",
            "let me know if you",
            "in the original ",
            "in their original ",
        }
    ),
    find=pattern(
        r"""
        (?<!\w) (?i:
          (?P<notice>
              (?: (?:sure|certainly|of[ ]course|okay)[,!.]?[ ] )? (?:here(?:[ ]is|['’]s)|below[ ]is|the[ ]following[ ]is)[ ](?:the|an?|my|your)[ ](?:[a-z]{1,12}[ ]){0,3}?
                (?:translation|translated[ ](?:text|article|version)) \b [^.:\n]{0,60}+ :[^\S\n]{0,2}
            | ^\*{0,2}(?:(?:english|machine|google|my)[ ])?translat(?:ion|ed[ ]text) [ ]?:\*{0,2}[^\S\n]{0,2}
            | ^(?:machine[ -]translated|(?:end|start|beginning)[ ]of[ ](?:the[ ])?(?:machine[ ])?translation) \.?$
            | [\[(]translat(?:ion|or(?:['’]s)?)[ ]note[ ]?: [^\[\]()\n]{1,160}+ [\])]
            | ^\(?note:[^\n]{1,80}[ ](?:kept|left|preserved|retained)[ ]in[ ](?:the|their)[ ]original[ ](?:language|form|text|spelling)\b [^\n]{0,60}+$
            | ^i[ ]hope[ ]this[ ](?:translation[ ])?helps[!.]$
            | ^let[ ]me[ ]know[ ]if[ ]you(?:['’]d|[ ]would)?[ ](?:need|want|like)[ ][^.!\n]{1,80}+[.!]
            | [\[(]? (?:automatically[ ]|machine[ -]?)? translated[ ](?:(?:from|into)[ ](?:the[ ])?[a-z]{3,14}[ ]){0,2}(?:by|with|using|via|through)[ ](?:www\.)?(?:google|deepl|bing|microsoft|yandex|baidu|youdao|chatgpt|gpt-?\d|papago|systran|reverso|ai\b|an?[ ](?:machine|ai|automatic)|machine)
                (?:[\w/ -]|\.(?=\w)){0,40}+ (?:\([^()\n]{0,30}\))?+ [\])]? \.?+
            | powered[ ]by[ ](?:google|deepl|bing|microsoft|yandex|baidu)[ ]translat(?:e|or)
            | mymemory[ ]warning:? [^\n]{0,120}+ | query[ ]length[ ]limit[ ]exceeded [^\n]{0,120}+
          )
          | \bas[ ]an?[ ](?:(?:artificial[ ]intelligence|ai|large)[ ](?:language[ ])?(?:model|assistant)|language[ ]model)\b (?=,?[ ](?:I|my)\b)
          | \bI(?:['’]m|[ ]am)[ ](?:sorry|unable),?[ ](?:but[ ])?(?:I[ ](?:can(?:not|['’]t)|am[ ](?:not[ ]able|unable))[ ])?(?:to[ ])?(?:translate|assist[ ]with|help[ ]with[ ]that)\b
          | \b(?:this|the)[ ](?:article|text|page|story|content)[ ](?:was|is|has[ ]been)[ ](?:(?:automatically|machine)[ -](?:machine[ ])?translated|translated[ ](?:automatically|by[ ](?:a[ ])?machine))\b
          | \b(?:please[ ])?(?:provide|enter|paste)[ ]the[ ]text[ ](?:(?:that[ ])?you(?:['’]d|[ ]would)?[ ](?:want|like|need)[ ](?:me[ ])?)?(?:to[ ](?:be[ ])?translat(?:e|ed))\b
          | \blet[ ]me[ ]know[ ]if[ ]you[^.\n]{1,40}[ ](?:changes|adjustments|corrections)[ ]to[ ]the[ ]translation\b
        )
        """,
        fix=unsafe(_heading_only),
        flags=re.VERBOSE | re.MULTILINE,
        blocks=ANY,
        when=_unquoted,
    ).near(
        "[AaHhIiLlOoQqTt](?i:ransla|[ ]hope this|et me know if|riginal |anguage model|arge model|ssist|elp with that|uery length|rtificial intelligence|i model)"
    ),
    bad={
        "⟦Here is the English translation of the article: ⟧The port reopened on Friday.": "The port reopened on Friday.",
        "The port reopened on Friday.\n\n⟦Translated with www.DeepL.com/Translator (free version)⟧": "The port reopened on Friday.\n\n",
        "⟦As an AI language model⟧, I cannot judge the port's safety.": None,
        "The port reopened on Friday. ⟦This article was automatically translated⟧ from Bulgarian.": None,
        "The port reopened on Friday.\n\n⟦Translated from Bulgarian by Google Translate⟧": "The port reopened on Friday.\n\n",
        "The port reopened on Friday. ⟦[Translator's note: the name of the port is unclear]⟧": "The port reopened on Friday. ",
        "The port reopened on Friday.\n\n⟦I hope this helps!⟧": "The port reopened on Friday.\n\n",
        "The port reopened on Friday.\n\n⟦Note: Some names were kept in the original language.⟧": "The port reopened on Friday.\n\n",
        "⟦As a language model⟧, I cannot judge the port's safety.": None,
        "⟦Translation: ⟧The port reopened on Friday.": "The port reopened on Friday.",
    },
    good=(
        "Her novels, translated by Mary Cole, sell well.",
        "The bot answered: “As an AI language model, I have no view.”",
        "The firm calls it an AI model for ports.",
        "Here is the list of ports: Varna, Burgas.",
        "Note: the translation is by Mary Cole.\n\nI hope this helps! she wrote.",
        "She wrote: “I hope this helps!” and let me know if you were there.",
        "The poem was translated with care.",
        "The translation: a tale of two readers is its subtitle.",
    ),
)
