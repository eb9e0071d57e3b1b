"""Cyrillic and Greek letters that look like Latin ones."""

_TABLE = """
Аa Вb Еe Кk Мm Нh Оo Рp Сc Тt Уy Хx Іi Јj Ѕs Ѵv Ԁd Ԛq Ԝw Ғf Үy
Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx
"""
_SMALL = "аa еe оo рp сc уy хx іi јj ѕs ѵv ԁd ԛq ԝw һh ӏl οo νv ϲc ϳj ѐè ёë їï"

#: Each such letter with the Latin one that it looks like.
LATIN = {pair[0]: pair[1].upper() for pair in _TABLE.split()} | {pair[0]: pair[1] for pair in _SMALL.split()}
