"""The rules of LanguageTool that have been measured on news and translations; `evidence.toml` beside this holds the numbers."""

from collections.abc import Mapping
from typing import NamedTuple

#: The lists, each with all rules of those before it.
LISTS = ("newsroom", "strict")


class Measured(NamedTuple):
    """A rule: the first list that has it, our message (`{fix}` is the replacement), its MQM type and its severity."""

    list: str
    message: str
    mqm: str
    severity: str


#: By id. `newsroom` are the rules whose hits were nearly all faults; `strict` adds those that raters of translations bear out.
MEASURED: Mapping[str, Measured] = {
    "ABOUT_ITS_NN": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "ADJECTIVE_ADVERB_2": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "AFFECTED_EFFECTED": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "AFFORD_VBG": Measured(
        "newsroom", "write '{fix}' after this verb", "linguistic-conventions/grammar", "warning"
    ),
    "AIRCRAFTS": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "ALLOW_TO": Measured(
        "newsroom", "write '{fix}' after this verb", "linguistic-conventions/grammar", "warning"
    ),
    "ALONG_SIDE": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "ANS_AND": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "APOS_SPACE_CONTRACTION": Measured(
        "newsroom", "close up the apostrophe: '{fix}'", "linguistic-conventions/punctuation", "warning"
    ),
    "AUXILIARY_DO_WITH_INCORRECT_VERB_FORM": Measured(
        "newsroom", "write the base form of the verb: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "A_NNS": Measured(
        "newsroom", "make article and noun agree: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "BEEN_PART_AGREEMENT": Measured(
        "newsroom", "write the participle: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "BE_IS": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "BE_VBP_IN": Measured(
        "newsroom", "write the participle: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "CAUSE_BECAUSE": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "CD_TH": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "COMMA_PARENTHESIS_WHITESPACE": Measured(
        "newsroom", "mend the space: write '{fix}'", "linguistic-conventions/punctuation", "warning"
    ),
    "COMMA_PERIOD_CONFUSION": Measured(
        "newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "COMPRISED_OF": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "CURRENCY": Measured(
        "newsroom",
        "set the symbol before the amount: '{fix}'",
        "locale-conventions/currency-format",
        "warning",
    ),
    "DETERMINER_GEOGRAPHICAL_WORD": Measured(
        "newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "DID_BASEFORM": Measured(
        "newsroom", "write the base form of the verb: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "DOUBLE_PUNCTUATION": Measured(
        "newsroom",
        "write one mark, or three for an ellipsis",
        "linguistic-conventions/punctuation",
        "warning",
    ),
    "DT_DT": Measured(
        "newsroom", "keep one of the two determiners", "linguistic-conventions/grammar", "warning"
    ),
    "DT_PRP": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "EACH_EVERY_NNS": Measured(
        "newsroom", "make article and noun agree: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "EN_A_VS_AN": Measured(
        "newsroom", "write '{fix}' before this sound", "linguistic-conventions/grammar", "warning"
    ),
    "EN_COMPOUNDS": Measured("strict", "write '{fix}'", "linguistic-conventions/spelling", "note"),
    "EN_COMPOUNDS_SELF_ASSEMBLY": Measured(
        "newsroom", "write '{fix}' with a hyphen", "linguistic-conventions/spelling", "warning"
    ),
    "EN_COMPOUNDS_SELF_DIRECTED": Measured(
        "newsroom", "write '{fix}' with a hyphen", "linguistic-conventions/spelling", "warning"
    ),
    "EN_COMPOUNDS_SELF_SUFFICIENT": Measured(
        "newsroom", "write '{fix}' with a hyphen", "linguistic-conventions/spelling", "warning"
    ),
    "EN_COMPOUNDS_THREE_DIMENSIONAL": Measured(
        "newsroom", "write '{fix}' with a hyphen", "linguistic-conventions/spelling", "warning"
    ),
    "EN_COMPOUNDS_TWO_DIMENSIONAL": Measured(
        "newsroom", "write '{fix}' with a hyphen", "linguistic-conventions/spelling", "warning"
    ),
    "EVERYDAY_EVERY_DAY": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "EVERYONE_OF": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "EXTEND_EXTENT": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "FIR_FOR": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "FOR_FRO": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "FROM_FORM": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "GIVE_ADVISE": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "HAS_TO_APPROVED_BY": Measured(
        "newsroom", "write the base form of the verb: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "HAVE_RB_HAVE": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "IN_A_TROUBLE": Measured(
        "newsroom", "write '{fix}': the noun cannot be counted", "linguistic-conventions/grammar", "warning"
    ),
    "IS_VBZ": Measured(
        "newsroom", "make subject and verb agree: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "IT_IS_2": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "I_LOWERCASE": Measured(
        "newsroom", "write the pronoun as a capital 'I'", "linguistic-conventions/spelling", "warning"
    ),
    "KEEP_SEEING": Measured(
        "newsroom", "write '{fix}' after this verb", "linguistic-conventions/grammar", "warning"
    ),
    "LOOSING_EFFORTRECORDSEASON": Measured(
        "newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"
    ),
    "MANY_FEW_UNCOUNTABLE": Measured(
        "newsroom", "write '{fix}': the noun cannot be counted", "linguistic-conventions/grammar", "warning"
    ),
    "MD_BASEFORM": Measured(
        "newsroom", "write the base form of the verb: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "MD_BE_NON_VBP": Measured(
        "newsroom", "write the participle: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "MISSING_APOSTROPHE_T": Measured(
        "newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"
    ),
    "MOST_COMPARATIVE": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "MUCH_COUNTABLE": Measured(
        "newsroom", "write '{fix}': the noun cannot be counted", "linguistic-conventions/grammar", "warning"
    ),
    "NEITHER_NOR": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "NON3PRS_VERB": Measured(
        "newsroom", "make subject and verb agree: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "NOTE_NOT": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "NO_SPACE_CLOSING_QUOTE": Measured(
        "newsroom",
        "turn the quotation mark, or set a space after it",
        "linguistic-conventions/punctuation",
        "warning",
    ),
    "OF_ALL_TIMES": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "OVERNIGHT": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "PAYED": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "PCT_PLURAL_NOUN_SINGULAR_VERB_AGREEMENT": Measured(
        "newsroom", "make subject and verb agree: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "PRP_HAVE_VB": Measured(
        "newsroom", "write the participle: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "REGARDING_TO": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "RELY_ON": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "SENTENCE_WHITESPACE": Measured(
        "strict", "set a space between the sentences", "linguistic-conventions/punctuation", "warning"
    ),
    "SETUP_VERB": Measured("newsroom", "write '{fix}'", "linguistic-conventions/spelling", "warning"),
    "SHORT_SUPERLATIVES": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "THAT_THAN": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "THE_PUNCT": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "THE_SENT_END": Measured("newsroom", "write '{fix}'", "linguistic-conventions/grammar", "warning"),
    "TO_NON_BASE": Measured(
        "newsroom", "write the base form of the verb: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "TWO_CONNECTED_MODAL_VERBS": Measured(
        "newsroom", "write the base form of the verb: '{fix}'", "linguistic-conventions/grammar", "warning"
    ),
    "UPPERCASE_SENTENCE_START": Measured(
        "newsroom",
        "begin the sentence with a capital: '{fix}'",
        "linguistic-conventions/punctuation",
        "warning",
    ),
}
