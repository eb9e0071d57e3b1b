"""The rules of LanguageTool that have been measured on news and translations; `evidence.toml` beside this holds the numbers."""

from collections.abc import Mapping
from typing import NamedTuple

#: The lists, each with all rules of those before it.
LISTS = ("newsroom", "strict")

GRAMMAR = "linguistic-conventions/grammar"
SPELLING = "linguistic-conventions/spelling"
PUNCTUATION = "linguistic-conventions/punctuation"
CURRENCY = "locale-conventions/currency-format"
NUMBER = "locale-conventions/number-format"
STYLE = "style/unidiomatic"

WRITE = "write '{fix}'"
AFTER = "write '{fix}' after this verb"
BASE = "write the base form of the verb: '{fix}'"
AGREE = "make subject and verb agree: '{fix}'"
HYPHEN = "write '{fix}' with a hyphen"
JOIN = "write one word: '{fix}'"


class Measured(NamedTuple):
    """A rule: the first list that has it, its MQM type, our message, what it finds, and an example.

    In the message `{fix}` is the replacement; `bad` has marks `⟦ ⟧` around what is found, and `mended` is what is put there.
    `mended` is None where LanguageTool's replacement was too often wrong to be offered.
    """

    list: str
    mqm: str
    message: str
    what: str
    bad: str
    mended: str | None = None
    severity: str = "warning"


#: By id. `newsroom` are the rules of whose hits at least four in five were faults; `strict` adds some that hold less often, or that are a house's choice.
# fmt: off
MEASURED: Mapping[str, Measured] = {
    "ABOUT_ITS_NN": Measured("newsroom", SPELLING, WRITE, "'it's' for 'its' after 'about'", "They talked about ⟦it's⟧ future.", "its"),
    "ACCORDING_TO_ME": Measured("newsroom", GRAMMAR, WRITE, "'according to me'", "⟦According to me⟧, the vote came too early.", "In my opinion"),
    "ADJECTIVE_ADVERB_2": Measured("newsroom", GRAMMAR, WRITE, "an adjective for an adverb", "The valve is ⟦possible defective⟧.", "possibly defective"),
    "AFFECTED_EFFECTED": Measured("newsroom", SPELLING, WRITE, "'effect' for the verb 'affect'", "Nobody knows how it ⟦effects⟧ the viewers.", "affects"),
    "AFFECT_EFFECT": Measured("newsroom", SPELLING, WRITE, "'affect' and 'effect' taken for one another", "The drought had a big ⟦affect⟧ on prices.", "effect"),
    "AFFORD_VBG": Measured("newsroom", GRAMMAR, AFTER, "an -ing form after 'afford'", "They cannot afford ⟦paying⟧ the rent.", "to pay"),
    "AIRCRAFTS": Measured("newsroom", GRAMMAR, WRITE, "'aircrafts'", "Two ⟦aircrafts⟧ were damaged in the storm.", "aircraft"),
    "AIR_COMPOUNDS": Measured("newsroom", SPELLING, JOIN, "a compound of 'air' in two words", "Three ⟦air ports⟧ will close in May.", "airports"),
    "ALLOW_TO": Measured("newsroom", GRAMMAR, "name who is meant, or write the -ing form", "a bare 'to' after a verb that wants an object", "Experts advise ⟦to sell⟧ the shares."),
    "ALLOW_TO_DO": Measured("newsroom", GRAMMAR, AFTER, "'to' missing after 'allow' and its object", "It was a chance to allow them ⟦evaluate⟧ the results.", "to evaluate"),
    "ALL_TIME_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "'all time' before a noun without a hyphen", "Debt stands at an ⟦all time⟧ high.", "all-time"),
    "ALONG_SIDE": Measured("newsroom", SPELLING, JOIN, "'along side' in two words", "The ferry lay ⟦along side⟧ the quay.", "alongside"),
    "ANS_AND": Measured("newsroom", SPELLING, WRITE, "'ans' for 'and'", "The minister ⟦ans⟧ the president met on Friday.", "and"),
    "APOSTROPHE_IN_DATES": Measured("newsroom", PUNCTUATION, WRITE, "an apostrophe in a decade", "It was built in the ⟦1980's⟧.", "1980s"),
    "APOS_SPACE_CONTRACTION": Measured("newsroom", PUNCTUATION, "close up the apostrophe: '{fix}'", "a blank at the apostrophe of a contraction", "He says ⟦they 're⟧ still alive.", "they're"),
    "AUXILIARY_DO_WITH_INCORRECT_VERB_FORM": Measured("newsroom", GRAMMAR, BASE, "a form other than the base after 'do not'", "Please don't ⟦kindling⟧ a fire here.", "kindle"),
    "A_CD_NNS": Measured("newsroom", GRAMMAR, WRITE, "'a' before a number of several", "The trial ran over ⟦a 100⟧ days.", "100"),
    "A_NNS": Measured("strict", GRAMMAR, "make article and noun agree", "'a' before a plural", "It was part of ⟦an existing techniques⟧ for casting bronze."),
    "A_RB_A_JJ_NN": Measured("newsroom", GRAMMAR, WRITE, "the article twice around an adverb", "Growth is ⟦a rarely a smooth⟧ affair.", "a rarely smooth"),
    "A_RB_NN": Measured("newsroom", GRAMMAR, WRITE, "an adverb for an adjective", "Both counts carry a ⟦possibly death⟧ sentence.", "possible death"),
    "A_UNCOUNTABLE": Measured("strict", GRAMMAR, "take out the article", "'a' before a noun that cannot be counted", "The house has ⟦a good access⟧ to the centre."),
    "BEEN_PART_AGREEMENT": Measured("newsroom", GRAMMAR, "write the participle", "a form other than the participle after 'be'", "The case is ⟦investigate⟧ by two inspectors."),
    "BETWEEN_TO_AND": Measured("newsroom", GRAMMAR, WRITE, "'between' with 'to'", "It takes ⟦between 10 to 15⟧ minutes.", "between 10 and 15"),
    "BE_VBP_IN": Measured("newsroom", GRAMMAR, "write the participle, or the infinitive", "a base form after 'to be'", "Furnaces to be ⟦build⟧ at both ends would need coal."),
    "BLEND_TOGETHER": Measured("strict", STYLE, "'{fix}' says it", "a verb of joining with 'together'", "Two black holes have ⟦merged together⟧.", "merged", severity="note"),
    "BLU_RAY": Measured("newsroom", SPELLING, WRITE, "'Blue-ray' for the disc", "The film is out on ⟦Blue-ray⟧ disc.", "Blu-ray"),
    "BREATHE_BREATH": Measured("newsroom", SPELLING, WRITE, "'breath' for the verb 'breathe'", "Ministers will quietly ⟦breath⟧ a sigh of relief.", "breathe"),
    "CAUSE_BECAUSE": Measured("newsroom", SPELLING, WRITE, "'cause' for 'because'", "They stayed at home ⟦cause⟧ it's cold outside.", "because"),
    "CD_TH": Measured("newsroom", PUNCTUATION, "close up the ordinal: '{fix}'", "a blank before the ending of an ordinal", "The sale ends on May ⟦8 th⟧.", "8th"),
    "COMMA_AFTER_A_MONTH": Measured("newsroom", PUNCTUATION, "take out the comma: '{fix}'", "a comma between month and year", "They met in ⟦March, 2005⟧.", "March 2005"),
    "COMMA_PARENTHESIS_WHITESPACE": Measured("newsroom", PUNCTUATION, "mend the space: write '{fix}'", "a blank on the wrong side of a comma, stop or bracket", "The ferry was late⟦ ,⟧ and nobody said why.", ","),
    "COMMA_PERIOD_CONFUSION": Measured("newsroom", NUMBER, "write the figure as English does: '{fix}'", "a decimal comma, or a point between thousands", "The turnout reached ⟦62,41⟧ %.", "62.41"),
    "COMPARISONS_THEN": Measured("newsroom", SPELLING, WRITE, "'then' for 'than' after a comparative", "Production grows ⟦faster then⟧ demand.", "faster than"),
    "COMPRISED_OF": Measured("newsroom", GRAMMAR, WRITE, "'comprise of'", "The forum ⟦comprises of⟧ four sections.", "comprises"),
    "COUNTER_COMPOUNDS": Measured("newsroom", SPELLING, JOIN, "a compound of 'counter' in two words", "The proposal is ⟦counter productive⟧.", "counterproductive"),
    "COUNTLESS_OF": Measured("newsroom", GRAMMAR, WRITE, "'countless of'", "The painting consists of ⟦countless of dots⟧.", "countless dots"),
    "COURSE_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "a number before 'course' and a noun", "They cooked a ⟦four course⟧ meal.", "four-course"),
    "CURRENCY": Measured("newsroom", CURRENCY, "set the symbol before the amount: '{fix}'", "a currency symbol after its amount", "The ticket costs ⟦20 €⟧ at the door.", "€20"),
    "DEPRIVE_FROM_OF": Measured("newsroom", GRAMMAR, WRITE, "'deprive from'", "He was ⟦deprived from⟧ his office.", "deprived of"),
    "DETERMINER_GEOGRAPHICAL_WORD": Measured("strict", GRAMMAR, WRITE, "a country's name without its article", "She lives ⟦in United Kingdom⟧.", "in the United Kingdom"),
    "DOUBLE_PUNCTUATION": Measured("newsroom", PUNCTUATION, "write one mark, or three for an ellipsis", "two commas or two full stops", "The hall was full⟦..⟧"),
    "DT_DT": Measured("newsroom", GRAMMAR, "keep one of the two determiners", "two determiners in a row", "They watched ⟦the a⟧ final of the cup."),
    "DT_NNS_AGREEMENT": Measured("newsroom", GRAMMAR, AGREE, "a plural subject with a singular verb", "The bulbs ⟦produces⟧ a soft light.", "produce"),
    "EACH_EVERY_NNS": Measured("newsroom", GRAMMAR, "make article and noun agree: '{fix}'", "a plural after 'every'", "Not ⟦every packages⟧ arrived in time.", "all packages"),
    "EG_SPACE": Measured("newsroom", PUNCTUATION, WRITE, "'e. g.' with a blank", "Set accents, ⟦e. g.⟧ with a lamp.", "e.g."),
    "EN_A_VS_AN": Measured("newsroom", GRAMMAR, "write '{fix}' before this sound", "'a' before a vowel, 'an' before a consonant", "He rode ⟦a⟧ elephant.", "an"),
    "EN_COMPOUNDS_SELF_ASSEMBLY": Measured("newsroom", PUNCTUATION, HYPHEN, "'self assembly'", "The key is ⟦self assembly⟧.", "self-assembly"),
    "EN_COMPOUNDS_SELF_DIRECTED": Measured("newsroom", PUNCTUATION, HYPHEN, "'self directed'", "They call it ⟦self directed⟧ growth.", "self-directed"),
    "EN_COMPOUNDS_SELF_SUFFICIENT": Measured("newsroom", PUNCTUATION, HYPHEN, "'self sufficient'", "The island is ⟦self sufficient⟧.", "self-sufficient"),
    "EN_COMPOUNDS_THREE_DIMENSIONAL": Measured("newsroom", PUNCTUATION, HYPHEN, "'three dimensional'", "It shows a ⟦three dimensional⟧ space.", "three-dimensional"),
    "EN_COMPOUNDS_TWO_DIMENSIONAL": Measured("newsroom", PUNCTUATION, HYPHEN, "'two dimensional'", "It shows a ⟦two dimensional⟧ plan.", "two-dimensional"),
    "EN_COMPOUNDS_VIET_NAM": Measured("newsroom", SPELLING, WRITE, "'Viet Nam'", "The minister flew to ⟦Viet Nam⟧ on Monday.", "Vietnam"),
    "EN_SIMPLE_REPLACE": Measured("strict", SPELLING, WRITE, "a word that is not English, or misspelt", "The food ⟦processer⟧ is heavy.", "processor"),
    "EVERYDAY_EVERY_DAY": Measured("newsroom", SPELLING, WRITE, "'everyday' for 'every day'", "The parcels are collected here ⟦everyday⟧.", "every day"),
    "EVERYONE_OF": Measured("newsroom", SPELLING, WRITE, "'everyone of'", "⟦Everyone⟧ of us has been learning.", "Every one"),
    "EXTEND_EXTENT": Measured("newsroom", SPELLING, WRITE, "'extend' for 'extent'", "It helped to some ⟦extend⟧.", "extent"),
    "E_G": Measured("newsroom", PUNCTUATION, WRITE, "'eg' without its stops", "It can be left to staff, ⟦eg⟧ nurses.", "e.g."),
    "FEWER_LESS": Measured("newsroom", GRAMMAR, WRITE, "'less' before a plural", "There are ⟦less⟧ cases than in May.", "fewer"),
    "FOR_FRO": Measured("newsroom", SPELLING, WRITE, "'fro' for 'for'", "The change serves ⟦fro⟧ the whole world.", "for"),
    "FOR_NOUN_SAKE": Measured("newsroom", PUNCTUATION, "set the apostrophe before 'sake'", "no apostrophe before 'sake'", "It was done ⟦for goodness sake⟧ on time."),
    "FULL_WITH_OF": Measured("newsroom", GRAMMAR, WRITE, "'full with'", "The hall was ⟦full with⟧ clients.", "full of"),
    "GIVE_ADVISE": Measured("newsroom", SPELLING, WRITE, "'advise' for the noun 'advice'", "He followed a letter of ⟦advise⟧.", "advice"),
    "HAD_OF": Measured("newsroom", GRAMMAR, WRITE, "'had of'", "It would have grown if the rains ⟦had of⟧ continued.", "had"),
    "HAS_TO_APPROVED_BY": Measured("newsroom", GRAMMAR, BASE, "a past form after 'to'", "I wanted to ⟦left⟧ the flat early.", "leave"),
    "HAVE_RB_HAVE": Measured("newsroom", GRAMMAR, WRITE, "'have' twice around an adverb", "There may ⟦have also have⟧ been delays.", "also have"),
    "HIGH_END_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "'high end' before a noun without a hyphen", "It is a ⟦high end⟧ camera.", "high-end"),
    "INCH_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "inches before a noun without a hyphen", "It has a ⟦100 inch⟧ screen.", "100-inch"),
    "INDEPENDENTLY_FROM_OF": Measured("newsroom", GRAMMAR, WRITE, "'independent from'", "The body is ⟦independent from⟧ the ministry.", "independent of"),
    "IN_A_ISLAND": Measured("newsroom", GRAMMAR, WRITE, "'in' before an island", "They lived ⟦in an island⟧ for a year.", "on an island"),
    "IN_A_TROUBLE": Measured("newsroom", GRAMMAR, "write '{fix}': the noun cannot be counted", "'a trouble'", "The police asked if there was ⟦a trouble⟧.", "trouble"),
    "IN_FACEBOOK": Measured("newsroom", GRAMMAR, WRITE, "'in' before a network", "The figures were published ⟦in Instagram⟧.", "on Instagram"),
    "IN_ON_THE_RIGHT_HAND_SIDE": Measured("newsroom", GRAMMAR, WRITE, "'at the left side'", "Look ⟦at the left side⟧ of the plan.", "on the left side"),
    "IN_OR_WITH_REGARDS_TO_OF": Measured("newsroom", GRAMMAR, WRITE, "'in regards to', 'with regards to'", "They were treated well ⟦in regards to⟧ pay.", "in regard to"),
    "IN_THE_INTERNET": Measured("newsroom", GRAMMAR, WRITE, "'in' before the internet or a website", "The photos are shown ⟦in the Internet⟧.", "on the Internet"),
    "IS_VBZ": Measured("newsroom", GRAMMAR, "keep one of the two verbs, or write 'it'", "'is' before another verb", "The union is angry that ⟦is has⟧ not been asked."),
    "IS_WAS": Measured("newsroom", GRAMMAR, "keep one of the two verbs", "'is was'", "She told us ⟦is was⟧ late."),
    "IT_IS_2": Measured("newsroom", SPELLING, "'its' and 'it's' are taken for one another", "'its' and 'it's' taken for one another", "He thinks ⟦its⟧ getting to the point where nobody buys."),
    "I_LOWERCASE": Measured("newsroom", SPELLING, "write the pronoun as a capital 'I'", "the pronoun 'i'", "This is what ⟦i⟧ said.", "I"),
    "KEEP_SEEING": Measured("newsroom", GRAMMAR, AFTER, "a base form after 'keep'", "We must keep ⟦update⟧ it.", "updating"),
    "LESS_MORE_THEN": Measured("newsroom", SPELLING, WRITE, "'then' for 'than' after 'more'", "Oil is more expensive ⟦then⟧ gas.", "than"),
    "LINKEDIN": Measured("newsroom", SPELLING, WRITE, "a network's name without its capitals", "She found the job on ⟦Linkedin⟧.", "LinkedIn"),
    "LOOSING_EFFORTRECORDSEASON": Measured("newsroom", SPELLING, WRITE, "'loosing' for 'losing'", "The ⟦loosing streak⟧ of the team went on.", "losing streak"),
    "MAN_COMPOUNDS": Measured("newsroom", SPELLING, JOIN, "a compound of 'man' in two words", "A good ⟦sales man⟧ can explain it.", "salesman"),
    "MASTERS": Measured("newsroom", PUNCTUATION, WRITE, "'masters degree'", "She has a ⟦masters⟧ degree in law.", "master’s"),
    "MATERIEL": Measured("newsroom", SPELLING, WRITE, "'materiel' for 'material'", "The ⟦materiel⟧ is too thin.", "material"),
    "MD_BASEFORM": Measured("strict", GRAMMAR, "write the base form of the verb", "a form other than the base after a modal", "The study could ⟦led⟧ to a ban."),
    "MD_BE_NON_VBP": Measured("newsroom", GRAMMAR, "write the participle, or take out 'be'", "a base form after a modal and 'be'", "The door should ⟦be allow⟧ for a ramp."),
    "MENTION_ABOUT": Measured("newsroom", GRAMMAR, WRITE, "'discuss about'", "They were ⟦discussing about prices⟧ and wages.", "discussing prices"),
    "MILE_HYPHEN": Measured("strict", PUNCTUATION, HYPHEN, "a distance before a noun without a hyphen", "The towns lie in a ⟦6 kilometre radius⟧ of the volcano.", "6-kilometre radius"),
    "MISSING_APOSTROPHE": Measured("newsroom", PUNCTUATION, WRITE, "'it s' without its apostrophe", "He says that ⟦it s⟧ significant.", "it's"),
    "MISSING_PREPOSITION": Measured("newsroom", GRAMMAR, WRITE, "'according' without 'to'", "⟦According those⟧ studies, the dose is safe.", "According to those"),
    "MONTH_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "months before a noun without a hyphen", "Data over three to ⟦12 month⟧ periods can help.", "12-month"),
    "MOORES_LAW": Measured("newsroom", PUNCTUATION, WRITE, "'Moores law' without its apostrophe", "It may extend ⟦Moores law⟧ by a decade.", "Moore's law"),
    "MOST_COMPARATIVE": Measured("newsroom", GRAMMAR, WRITE, "'more' before a comparative", "The flavour is ⟦more fuller⟧ and earthier.", "fuller"),
    "MUCH_COUNTABLE": Measured("newsroom", GRAMMAR, WRITE, "'much' before a plural", "How ⟦much⟧ cars were sold?", "many"),
    "MUCH_NEEDED_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "'much needed' before a noun without a hyphen", "Thanks to some ⟦much needed⟧ rain, prices fell.", "much-needed"),
    "NEITHER_NOR": Measured("newsroom", GRAMMAR, WRITE, "'neither' with 'or'", "The party will be neither left ⟦or⟧ right.", "nor"),
    "NNS_OF_SINGULAR_AGREEMENT": Measured("newsroom", GRAMMAR, AGREE, "a plural subject whose verb agrees with a noun after 'of'", "Measurements of the temperature ⟦suggests⟧ a change.", "suggest"),
    "NON3PRS_VERB": Measured("strict", GRAMMAR, "make subject and verb agree", "a plural pronoun with a singular verb", "If they ⟦violates⟧ the rule, they pay."),
    "NOTE_NOT": Measured("newsroom", SPELLING, WRITE, "'note' for 'not'", "This was ⟦note⟧ put to rest.", "not"),
    "NOUN_VERB_CONFUSION": Measured("newsroom", PUNCTUATION, "write the verb without a hyphen: '{fix}'", "a phrasal verb with a hyphen", "The company will not ⟦turn-off⟧ the network.", "turn off"),
    "NO_SPACE_CLOSING_QUOTE": Measured("newsroom", PUNCTUATION, "turn the quotation mark, or set a space after it", "a closing quotation mark before a word", "She spoke of “growth⟦”and⟧ of taxes."),
    "OF_ALL_TIMES": Measured("newsroom", GRAMMAR, WRITE, "'of all times'", "It is the best film ⟦of all times⟧.", "of all time"),
    "ON_IN_THE_AFTERNOON": Measured("newsroom", GRAMMAR, WRITE, "'on the evening'", "We met ⟦on the evening⟧.", "in the evening"),
    "OUR_OUT": Measured("newsroom", SPELLING, WRITE, "'out' for 'our'", "Senses and thoughts are linked in ⟦out⟧ brains.", "our"),
    "OVERNIGHT": Measured("newsroom", SPELLING, JOIN, "'over night' in two words", "Hotels opened almost ⟦over night⟧.", "overnight"),
    "PAYED": Measured("newsroom", SPELLING, WRITE, "'payed' for 'paid'", "They ⟦payed⟧ the full price.", "paid"),
    "PCT_PLURAL_NOUN_SINGULAR_VERB_AGREEMENT": Measured("newsroom", GRAMMAR, AGREE, "a plural subject with a singular verb after a comma", "On Saturn, the phenomena ⟦manifests⟧ itself in storms.", "manifest"),
    "PIECE_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "a number before 'piece' and a noun", "She bought a ⟦six piece⟧ set.", "six-piece"),
    "PRICE_PRIZE": Measured("newsroom", SPELLING, WRITE, "'Nobel prize' in lower case, or 'price' for 'prize'", "He won the ⟦Nobel prize⟧ in 1985.", "Nobel Prize"),
    "PRP_DON": Measured("newsroom", GRAMMAR, WRITE, "'haven' for 'have'", "The tools still ⟦haven not⟧ been developed.", "have not"),
    "PRP_HAVE_VB": Measured("newsroom", GRAMMAR, "write the participle", "a form other than the participle after 'have'", "It has ⟦post⟧ a record profit."),
    "PRP_PAST_PART": Measured("newsroom", GRAMMAR, WRITE, "'would been'", "This would ⟦been⟧ useful.", "have been"),
    "REGARDING_TO": Measured("newsroom", GRAMMAR, WRITE, "'regarding to'", "They spoke ⟦regarding to⟧ the report.", "regarding"),
    "SECOND_LARGEST_HYPHEN": Measured("strict", PUNCTUATION, HYPHEN, "an ordinal before a superlative without a hyphen", "It is the world's ⟦second largest⟧ economy.", "second-largest"),
    "SETUP_VERB": Measured("newsroom", SPELLING, WRITE, "'setup' for the verb 'set up'", "The lights are easy to ⟦setup⟧.", "set up"),
    "SHORT_COMPARATIVES": Measured("newsroom", GRAMMAR, WRITE, "'more' with a short adjective", "It is somewhat ⟦more quiet⟧ on the coast.", "quieter"),
    "SHORT_SUPERLATIVES": Measured("newsroom", GRAMMAR, WRITE, "'most' with a short adjective", "The coast was ⟦the most hard⟧ hit.", "the hardest"),
    "SPINAL_CHORD": Measured("newsroom", SPELLING, WRITE, "'chord' for 'cord'", "She strained her ⟦vocal chords⟧.", "vocal cords"),
    "SPURIOUS_APOSTROPHE": Measured("newsroom", PUNCTUATION, WRITE, "an apostrophe in a plural after a number", "We had two record ⟦season's⟧ in a row.", "seasons"),
    "THAT_THAN": Measured("newsroom", SPELLING, WRITE, "'that' for 'than' after a comparative", "Prices rise more quickly ⟦that⟧ salaries.", "than"),
    "THERE_OWN": Measured("newsroom", SPELLING, WRITE, "'they're own' for 'their own'", "They trained ⟦they're own⟧ people.", "their own"),
    "THE_PUNCT": Measured("newsroom", PUNCTUATION, WRITE, "a comma after an article", "This is ⟦the,⟧ house of the mayor.", "the"),
    "THE_SENT_END": Measured("newsroom", GRAMMAR, "supply the noun, or delete the article", "an article at the end of a sentence", "They went to ⟦the.⟧"),
    "THE_SOME": Measured("newsroom", GRAMMAR, WRITE, "'the some'", "They have ⟦the some⟧ of the best players.", "some"),
    "THIS_NNS": Measured("newsroom", GRAMMAR, WRITE, "'this' and 'these' taken for one another", "The plan is based on ⟦this⟧ findings.", "these"),
    "TIK_TOK": Measured("newsroom", SPELLING, WRITE, "'tiktok'", "She posted it on ⟦tiktok⟧.", "TikTok"),
    "TODAY_MORNING": Measured("newsroom", GRAMMAR, WRITE, "'today morning'", "Police confirmed it ⟦today afternoon⟧.", "this afternoon"),
    "TO_NON_BASE": Measured("newsroom", GRAMMAR, BASE, "a form other than the base after 'to'", "The inquiry continues to ⟦examines⟧ his role.", "examine"),
    "T_REX": Measured("newsroom", SPELLING, WRITE, "'T-Rex'", "It lived long before ⟦T-Rex⟧ did.", "T. rex"),
    "UPPERCASE_SENTENCE_START": Measured("newsroom", PUNCTUATION, "begin the sentence with a capital: '{fix}'", "a small letter after a question or exclamation mark", "Who knew about it? ⟦nobody⟧ will say.", "Nobody"),
    "VBG_THEYRE": Measured("newsroom", SPELLING, WRITE, "'they're' for 'their' after an -ing form", "The city is ⟦reconsidering they're⟧ plans.", "reconsidering their"),
    "VERB_NOUN_CONFUSION": Measured("newsroom", SPELLING, "write the noun in one word or with a hyphen", "a noun made of a phrasal verb in two words", "The report speaks of a ⟦slow down⟧ in growth."),
    "WAS_BEEN": Measured("newsroom", GRAMMAR, WRITE, "'was been'", "He ⟦was been⟧ found guilty.", "was"),
    "WAY_COMPOUNDS": Measured("newsroom", SPELLING, JOIN, "a compound of 'way' in two words", "The ⟦water ways⟧ are dry.", "waterways"),
    "WECHAT": Measured("newsroom", SPELLING, WRITE, "'Wechat'", "She paid with ⟦Wechat⟧.", "WeChat"),
    "WELL_KNOWN": Measured("newsroom", SPELLING, WRITE, "'well know' for 'well known'", "The man is ⟦well know⟧ to us.", "well-known"),
    "WHERE_AS": Measured("newsroom", SPELLING, JOIN, "'where as' in two words", "Chips cost $90, ⟦where as⟧ pulp costs more.", "whereas"),
    "WIFI": Measured("newsroom", SPELLING, WRITE, "'WiFi'", "The hotel has free ⟦WiFi⟧.", "Wi-Fi"),
    "WILL_BASED_ON": Measured("newsroom", GRAMMAR, WRITE, "a participle after a modal without 'be'", "They want fame so they can ⟦treated⟧ as heroes.", "be treated"),
    "WORLDS_BEST": Measured("newsroom", PUNCTUATION, WRITE, "'world' before a superlative without its 's'", "It is the ⟦world⟧ largest telescope.", "world's"),
    "YEAR_OLD_HYPHEN": Measured("newsroom", PUNCTUATION, HYPHEN, "an age before or as a noun without hyphens", "A ⟦19 year old⟧ man was hurt.", "19-year-old"),
    "YESTERDAY_NIGHT": Measured("newsroom", GRAMMAR, WRITE, "'yesterday night'", "⟦Yesterday night⟧, the talks ended.", "Last night"),
}
# fmt: on
