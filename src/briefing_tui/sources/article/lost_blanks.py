"""Words and sentences that scrapers have glued together, parted again.

A link or a paragraph whose element is taken off without a blank leaves `hukumNikita Mirzani` and `lalu.Bahkan`. A word
is parted only where its pieces are words of their own; names that are written so (`WhatsApp`, `detikcom`, `McDonald`)
and addresses stay.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import read_toml, resource
from briefing_tui.sources.outlets import site_endings

# What every glued word or sentence holds: most lines hold none of it.
_SUSPICIOUS = re.compile(r"[a-z0-9)%][A-Z]|[.!?][\"”’)]?[\"“‘(]?[A-Z]|[A-Z]{2}[A-Z][a-z]{2}|[a-z][(][A-Z]|[a-z],[A-Z]")
_SENTENCES = re.compile(
    r"(?P<before>[a-z]{3}|[a-z][)\]%]|\d[)%]|\d{3}|[)\"”’])(?P<stop>[.!?]{1,3})(?P<quote>[\"”’]?)(?=[\"“‘(]?[A-Z][a-z\s,])"
)
_QUOTED = re.compile(r"(?<=[a-z.,!?])(?P<quote>[\"”])(?=[A-Z][a-z]+\s)")
_CAMEL = re.compile(
    r"(?<![\w@/#.&=?-])-?(?P<left>[A-Z]?[a-z]{2,}(?:-[a-z]+)?)(?P<right>[A-Z][a-z]+\w*)(?!\w*\.[a-z]{2,3}\b)"
)
_CAPITALS = re.compile(r"(?<![\w@/#.-])(?P<left>[A-Z]{2,6})(?P<right>[A-Z][a-z]{3,})\b")
_DIGITS = re.compile(r"(?<![\w@/#])(?P<left>\d[\d.-]*\d)(?P<right>[A-Z][a-z]{3,})\b(?!\.[a-z])")
_BRACKET = re.compile(r"(?<=[a-z]{3})(?=\([A-Z])|(?<=[a-z]{3}),(?=[A-Z][a-z])")
# An outlet's name behind another word: `Berita SurabayaSURYA.co.id`.
_SITE = re.compile(r"(?<=[a-z]{3})(?=[A-Z]{3,}\.(?:com|co|id|net)\b)")
_LINK = re.compile(r"(?:[Bb]aca|BACA|Simak|Lihat)(?: (?:[Jj]uga|JUGA|[Pp]ula))?\s?:")
# How far behind `Baca juga:` a title may reach.
_TITLE = 160
_FEWEST_LETTERS = 3


def with_blanks(text: str) -> str:
    """The text with a line break between glued sentences and a blank between glued words."""
    if not _SUSPICIOUS.search(text):
        return text
    return "\n".join(_mended(line) if _SUSPICIOUS.search(line) else line for line in text.split("\n"))


def _mended(line: str) -> str:
    line = _bare_pointer().sub("\n", line)
    line = _SITE.sub(" ", line)
    line = _SENTENCES.sub(_sentence_end, line)
    pieces = []
    for piece in line.split("\n"):
        links = [match.end() for match in _LINK.finditer(piece)]
        piece = _CAMEL.sub(lambda match: _parted(match, links), piece)  # noqa: B023 - called at once.
        piece = _CAPITALS.sub(lambda match: _behind_title(match, links), piece)  # noqa: B023
        piece = _DIGITS.sub(lambda match: _behind_title(match, links), piece)  # noqa: B023
        pieces.append(_BRACKET.sub(lambda match: f"{match.group()} ", piece))
    return "\n".join(pieces)


def _sentence_end(match: re.Match[str]) -> str:
    """A sentence's end with a line break behind it, or before the quotation mark that opens the next one."""
    line, quote = match.string, match["quote"]
    word = re.search(r"\S*$", line[: match.end("before")])
    before = word.group() if word else ""
    if "/" in before or "@" in before or "www" in before or before.rstrip(".").casefold() in _abbreviations():
        return match.group()
    if re.match(rf"(?:{'|'.join(map(re.escape, site_endings()))})\b", line[match.end() :], re.I):
        return match.group()
    opens = quote == '"' and line.count('"', 0, match.start("quote")) % 2 == 0
    return f"{match['before']}{match['stop']}\n{quote}" if opens else f"{match.group()}\n"


def _parted(match: re.Match[str], links: list[int]) -> str:
    """A word written like two, with a break between them where a link's title ends there, else a blank."""
    left, right = match["left"], match["right"]
    if _is_written_so(left, right):
        return match.group()
    if outlet := re.fullmatch(r"(?P<before>[a-z]+)(?P<outlet>detik|tribun)", left):
        return f"{outlet['before']} {outlet['outlet']}{right}"
    known = left.casefold() in _words() or left in _names()
    if left[0].islower():
        parts = known or len(left) > _FEWEST_LETTERS or _is_known(right)
        return f"{match.group()[: -len(right)]} {right}" if parts else match.group()
    if min(len(left), len(right)) <= _FEWEST_LETTERS or match.string.count(left + right) > 1:
        return match.group()
    in_title = any(0 <= match.start() - end <= _TITLE for end in links)
    if not known and not in_title:
        return match.group()
    return f"{match.group()[: -len(right)]}{chr(10) if in_title else ' '}{right}"


def _behind_title(match: re.Match[str], links: list[int]) -> str:
    """An acronym or a number with the word behind it, parted where the word is known: at a title's end by a break."""
    in_title = any(0 <= match.start() - end <= _TITLE for end in links)
    if not in_title and not (match["left"][0].isdigit() and _is_known(match["right"])):
        return match.group()
    return f"{match['left']}{chr(10) if in_title else ' '}{match['right']}"


def _is_known(word: str) -> bool:
    return word.casefold() in _words() or word in _names()


def _is_written_so(left: str, right: str) -> bool:
    whole = (left + right).casefold()
    beginnings = read_toml("lexicons/reading.toml")["written_together"]["beginnings"].split()
    return whole in _brands() or any(whole.startswith(beginning) for beginning in beginnings)


@cache
def _brands() -> frozenset[str]:
    return frozenset(str(read_toml("lexicons/reading.toml")["written_together"]["names"]).casefold().split())


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(str(read_toml("lexicons/reading.toml")["written_together"]["abbreviations"]).casefold().split())


@cache
def _bare_pointer() -> re.Pattern[str]:
    """`Baca Juga` whose links are gone, between two sentences: `kemarin.Baca JugaRumah menengah`."""
    return re.compile(r"(?<=[.!?\"”)\xa0])\s*(?:Baca|BACA) (?:Juga|JUGA)(?=[A-Z“\"][a-zA-Z])")


@cache
def _words() -> frozenset[str]:
    return frozenset(resource("data/lexicons/common_words.txt").read_text(encoding="utf-8").split())


@cache
def _names() -> frozenset[str]:
    """Places and people's names, as written."""
    places, people = read_toml("lexicons/places.toml"), read_toml("lexicons/person_names.toml")
    lists = [str(table) for tables in (places, people) for table in tables.values() if isinstance(table, str)]
    return frozenset(word for names in lists for word in re.findall(r"[A-Z][a-z]+", names))
