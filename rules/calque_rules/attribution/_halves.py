"""The two halves of an attribution that a false full stop tears: what stands before the stop, and what behind it."""

import re

from calque import expression
from calque_rules.attribution._roles import BODY, REPORTS, ROLE, WHEN

_NAME = r"[A-ZÀ-Þ][\w’'-]{1,24}+"

_HONOUR = r"(?: (?:Dr|Prof|Mrs?|Ms)\.?\s )?+"

_PLAIN = r"(?!(?:to|the|that|and|as|by|of|for|with|in|on|at|an?|but|or|when|while)\b)[\w-]{1,20}"

_SPEAKER = rf"""
    (?P<subject>
      (?P<the> [Tt]he\s | [Aa]n?\s | [Ii]ts\s | [Hh](?:is|er)\s | [Tt]heir\s )?
      (?: (?: (?P<body>{BODY}) | (?:{_PLAIN}\s){{0,2}}?{_PLAIN} ) \s )?
      (?P<role> (?: [a-z]{{2,6}} - )? (?i:{ROLE}) ) (?P<of> \s (?:of|for|to|in) (?: \s [\w-]{{2,20}} ){{1,4}}? (?<!\sand) (?<!\sof) (?<!\sthe) )? (?P<named> (?: \s {_NAME} ){{1,3}} )?
    | [Tt]he\s (?: (?P<kind> [a-z-]{{3,15}} ) \s )? (?P<office>{BODY}) | (?P<person> {_NAME} (?: \s {_NAME} ){{0,2}} )
    )
"""
# Behind a title and in front of a false stop, any verb in the past is one of report: `the director apologized`.
_VERB = rf"(?:{REPORTS}|[a-z]{{3,12}}ed)"
# What stands before the stop: `the ministry spokesman said on Monday`, `President said on Friday`.
SUBJECT = expression(
    rf"(?<![\w-]) (?P<lead>) {_SPEAKER} (?P<verb> \s {_VERB} (?P<when> {WHEN}{{0,2}} ) ) \Z", re.VERBOSE
)
# How both end, which is soon told.
TOLD = expression(rf"\s{_VERB}{WHEN}{{0,2}}\Z")
TIMED = expression(rf"{WHEN}\Z")
# The same with the verb first: `said the ministry spokesman on Monday`.
INVERTED = expression(
    rf"(?<![\w-]) (?P<lead> (?: {REPORTS} | [Aa]ccording\sto ) \s ) {_SPEAKER} (?P<verb> (?P<when> {WHEN}{{1,2}} ) ) \Z",
    re.VERBOSE,
)
# Where the second half may begin.
LINK = expression(r"\.[ \u00a0\n]{1,4}(?:of|for)\s")
# What stands behind it: `of Foreign Affairs Li Na.`
REST = expression(
    rf"""
    \. (?: [ \u00a0]{{1,3}} \n?+ | \n )
    (?P<link> of | for ) \s (?:the\s)?+
    (?P<rest> {_NAME} (?: \s(?:(?:of|for|and|the|de|del|van|von|bin|al|und)\s){{0,2}}+ {_NAME} ){{0,8}}+ )
    (?= [.,;:!?”"] | \s (?:that|at|in|on|during|as|when|after|before)\b | \s*\Z )
    """,
    re.VERBOSE,
)
# The same in common nouns, with a person behind them: `of the harbour office Li Na`.
COMMON = expression(
    rf"""
    \. (?: [ \u00a0]{{1,3}} \n?+ | \n )
    (?P<link> of | for ) \s
    (?P<rest> (?: (?:{_PLAIN}|of|and|the|for) \s ){{0,7}} (?! (?:and|the|for|is|was|are|were|has|had) \s ) (?P<noun> [a-z-]{{3,20}} ) )
    \s (?P<name> {_HONOUR} {_NAME} (?:\s{_NAME}){{1,3}}+ )
    (?= [.,:;!?”"] | \s[a-z] | \s?[“"] | \s*\Z )
    """,
    re.VERBOSE,
)
# Nouns in front of a name of their own: `of the company Blue Heron`, which is no speaker.
NAMED = frozenset(
    "company firm club band ship town city village district region province country newspaper magazine channel film movement party river island".split()
)
# The same where only the name was cut off: `. Li Na that`, `. Li Na her`, `. Li Na.`
NAME_ALONE = expression(
    rf"""
    \. [ \n] (?P<name> {_HONOUR} {_NAME} (?:\s{_NAME}){{1,2}} )
    (?: (?= ,?\s (?P<that> (?:that|about|whether|the|his|her|their|its|these|those|this) \b (?! \s (?:day|night|week|month|year|time|morning|afternoon|evening) \b ) ) )
      | (?= \. (?: \s | \Z ) ) )
    """,
    re.VERBOSE,
)
