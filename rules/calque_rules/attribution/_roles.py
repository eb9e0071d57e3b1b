"""Who is quoted in news: the nouns for people in office, for bodies, and the times and places of speech."""

#: Nouns for a person in office.
ROLE = (
    "(?:spokes(?:man|woman|person)|minister|president|vice[ -]president|premier|chancellor|ambassador"
    "|secretary(?:[ -]general)?|attorney[ -]general|director(?:[ -]general)?|ombudsman|chair(?:man|woman|person)?|chief|head|leader|governor|mayor|commissioner|envoy"
    "|representative|official|officer|deputy|manager|executive|professor|researcher|analyst|economist|expert"
    "|coach|captain|commander|general|judge|prosecutor|lawyer|senator|lawmaker|adviser|advisor|coordinator"
    "|inspector|editor|founder|owner|rector|dean|bishop|archbishop|member|delegate|counsell?or|treasurer"
    "|author|scientist|doctor|surgeon|engineer|historian|investigator|superintendent|auditor|negotiator|organi[sz]er|activist"
    "|candidate|curator|strategist|speaker|sheriff|colonel|admiral|lieutenant|major|sergeant|detective|diplomat|partner"
    "|goalkeeper|striker|midfielder|skipper|referee|trainer|pilot|principal|teacher|chaplain|trustee|CEO|CFO|attorney|advocate"
    "|neighbou?r|resident|farmer|veteran|witness|accountant|nurse|driver|student|worker|pensioner|volunteer|journalist|blogger)"
)

#: Nouns for the body that a person speaks for: `the ministry spokesman`.
BODY = (
    "(?:ministry|department|office|bureau|committee|commission|council|institute|university|bank|agency|cent(?:re|er)"
    "|administration|association|academy|federation|union|party|parliament|senate|court|embassy|consulate|police"
    "|institution|foundation|company|group|board|authority|service|league|club|college|school|hospital|airport)"
)

#: Capitalised words that end the name of a body, not that of a person.
LAST_OF_BODY = frozenset("""
    Affairs Ministry Department Office Bureau Committee Commission Council Institute University Bank Agency Centre Center
    Administration Association Academy Federation Union Party Parliament Senate Court Embassy Police Foundation Company
    Group Board Authority Service Services League Club College School Hospital Airport Defence Defense Development Trade
    Health Education Finance Commerce Justice Culture Tourism Transport Agriculture Energy Industry Security Research
    Sciences Science Technology Statistics Cooperation Organization Organisation Nations States Kingdom Republic House
    Assembly Congress Cabinet Government Force Forces Army Navy Corps Guard Fund Forum Society Alliance Relations Works
    Planning Economy Environment Labor Labour Resources Management Prevention Control Protection Migration Information
""".split())  # fmt: skip

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\."
    "|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)"
)
_DAY = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|later|earlier|recently|again|week|month|year"
    rf"|(?:same|previous|next|other)\sday|day\s(?:before|after)|(?:\d{{1,2}}[ ])?{_MONTH}(?:[ ]\d{{1,2}})?(?:,?[ ]\d{{4}})?)"
)
_EVENT = (
    "(?:conference|briefing|statement|interview|speech|meeting|report|tweet|post|message|letter|note|release|event"
    "|ceremony|forum|summit|call|address|hearing|session|broadcast|programme|program|rally|visit|talks|negotiations"
    "|inspection|trip|match|game|vote|trial|paper|study)"
)
_MEDIA = "(?:Telegram|Twitter|X|Facebook|Instagram|WeChat|Weibo|television|TV|radio|air|social\\smedia)"
_HEARERS = (
    "(?:reporters|journalists|(?:the\\s)?(?:media|press|public|newspaper|agency|channel|paper|audience))"
)
#: A time, an occasion, a place or hearers of speech: ` on Monday`, ` at a daily press conference`, ` in Geneva`, ` to reporters`.
WHEN = (
    rf"(?:\s(?:(?:late|early|earlier)\s)?(?:(?:on|in|last|this)\s)?(?:the\s)?{_DAY}(?:\s(?:morning|afternoon|evening|night))?"
    rf"|\s(?:at|in|during|after|before|following)\s(?:an?|the|his|her|their)\s(?:[a-z-]{{1,15}}\s){{0,3}}?{_EVENT}(?:\s(?:with|of|to)\s(?:the\s)?+[\w-]{{3,15}}(?:\s[A-ZÀ-Þ][\w-]{{2,15}})?)?+"
    rf"|\son\sthe\ssidelines\sof\s(?:an?|the)\s(?:[\w-]{{1,15}}\s){{0,2}}?{_EVENT}"
    rf"|\son\sthe\sair\sof\s(?:the\s)?(?:[\w-]{{2,15}}\s){{0,2}}?[\w-]{{2,15}}|\son\s(?:[a-z]{{2,10}}\s)?{_MEDIA}\b|\sin\s[A-ZÀ-Þ][\w-]{{2,15}}"
    rf"|\s(?:to|for)\s(?:{_HEARERS}|[A-ZÀ-Þ][\w-]{{2,15}}(?:\s[A-ZÀ-Þ][\w-]{{2,15}})?)\b)"
)

#: Verbs of report, with whom they address.
REPORTS = (
    "(?:said|says|told(?:\\s(?:an?\\s|the\\s)?(?:[a-z]{2,15}\\s)?[A-Za-z]{2,15})?|announced|stated|noted|added|stressed"
    "|emphasi[sz]ed|declared|explained|confirmed|reported|revealed|warned|commented|pointed\\sout|replied|responded|claimed"
    "|concluded|reiterated|remarked|disclosed|insisted|tweeted|wrote|spoke|admitted|acknowledged|clarified|indicated"
    "|observed|predicted|promised|recalled|underlined|underscored|vowed"
    "|informed|complained|criticized|criticised|argued|assured|believes|estimated|suggested|specified|reminded|recommended"
    "|claims|notes|adds|explains|stresses|states|declares|announces|confirms|warns|reports|thinks|points\\sout"
    "|emphasi[sz]es|insists|argues|recalls|admits|complains|hopes|comments|predicts"
    "|demanded|urged|objected|testified|lamented|summarized|summarised|mentioned|repeated|opined)"
)
