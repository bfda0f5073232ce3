"""Words and sentences that scrapers have glued together, parted again.

A link or a paragraph whose element is taken off without a blank leaves `hukumNikita Mirzani` and `lalu.Bahkan`. A word
is parted only where its pieces are words of their own; names that are written so (`WhatsApp`, `detikcom`, `McDonald`)
and addresses stay.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.language.common_words import common_words
from briefing_tui.language.verb_prefixes import has_verb_prefix
from briefing_tui.resources import read_toml, word_list, word_set
from briefing_tui.sources.outlets import site_endings, written_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

# What every glued word or sentence holds: most lines hold none of it, and need none of the other patterns.
_SUSPICIOUS = re.compile(r"[a-z0-9)%][A-Z]|[.!?][\"”’)]?[\"“‘(]?[A-Z]|[A-Z]{2}[a-z]{3}|[a-z][(][A-Z]|[a-z],[A-Z]")
_SENTENCES = (
    r"(?P<before>[a-z]{3}|[a-z][)\]%]|\d[)%]|\d{3}|[A-Z]{3}|[A-Z]{2}\)|[)\"”’])"
    r"(?P<stop>[.!?]{1,3})(?P<quote>[\"”’]?)(?=[\"“‘(]?(?:[A-Z][a-z\s,]|[A-Z]{2,}\s))"
)
_CAMEL = (
    r"(?<![\w@/#.&=?-])-?(?P<left>[A-Z]?[a-z]{2,40}(?:-[a-z]{1,40})?)"
    r"(?P<right>[A-Z][a-z]{1,40}\w{0,40})(?![\w.]{0,40}\.[a-z]{2,3}\b)"
)
_CAPITALS = r"(?<![\w@/#.-])(?P<left>[A-Z]{2,6})(?P<right>[A-Z][a-z]{3,})\b"
# An abbreviation behind a word, or a word behind one: `kepadaBBC`, `AFPmelaporkan`.
_ABBREVIATION_BEHIND = r"(?<![\w@/#.-])(?P<left>[a-z]{3,20})(?=[A-Z]{2,9}(?![\w.-]*\.[a-z])(?:[a-z]{3,20})?\b)"
_ABBREVIATION_BEFORE = r"(?<![\w@/#.-])(?P<left>[A-Z]{2,9})(?P<right>[a-z]{3,20})\b(?!\.[a-z])"
# The names of a link behind a blank that was put in, marked so, and the last word of them with what is glued to it.
_MARK = "\x00"
_LINK_TEXT = rf"{_MARK}(?P<names>(?:[A-Z][\w.'-]{{0,30}}[ \xa0]){{0,4}})(?P<last>[A-Z][a-z]{{4,40}})\b"
_DIGITS = r"(?<![\w@/#])(?P<left>\d[\d.-]*\d)(?P<right>[A-Z][a-z]{3,})\b(?!\.[a-z])"
_BRACKET = r"(?<=[a-z]{3})(?=\([A-Z])|(?<=[a-z]{3}),(?=[A-Z][a-z])"
# An outlet's name behind another word: `Berita SurabayaSURYA.co.id`.
_SITE = r"(?<=[a-z]{3})(?=[A-Z]{3,}\.(?:com|co|id|net)\b)"
_LINK = r"(?:[Bb]aca|BACA|Simak|Lihat)(?: (?:[Jj]uga|JUGA|[Pp]ula))?\s?:"
# How far behind `Baca juga:` a title may reach.
# Two words with a blank between.
_NEIGHBOURS = re.compile(r"([\w-]+) (?=(\w+))")
_TITLE = 160
_LONGEST_WORD = 80
_FEWEST_LETTERS = 3
# So often a text has a name that is written like two words.
_FEWEST_OF_NAME = 3
_PREPOSITIONS = ("di", "ke")
_BRACKETED_DATE = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")


# The number of a list's item that the item before it runs into: `1. PT Maju Jaya2. PT Mandiri`.
_ITEM = re.compile(r"(?<=[A-Za-z);])(\d{1,2})\. (?=[A-Z\"“])")
_FIRST_ITEM = re.compile(r"(?<![\w.,])1\. (?=[A-Z\"“])")
# An address of mail (RFC 5322, "dot-atom"), or of the web with a path.
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@\w[\w.-]{0,100}"
    r"|(?:https?://|(?<![\w.-])(?:[\w-]{1,40}\.){1,5}[a-z]{2,6}/)[^\s\"“”]{1,300}"
)


def with_blanks(text: str) -> str:
    """The text with a line break between glued sentences and items of a list, and a blank between glued words."""
    addresses = _ADDRESS.findall(text) if "@" in text or "/" in text else ()
    if _ITEM.search(text):
        text = "\n".join(map(_parted_items, text.split("\n")))
    lines = text.split("\n")
    suspicious = [at for at, line in enumerate(lines) if _SUSPICIOUS.search(line)]
    names = _written_names([lines[at] for at in suspicious], text)
    for at in suspicious:
        lines[at] = _mended(lines[at], names)
    return _with_whole_addresses(_with_names_apart("\n".join(lines)), addresses)


def _with_whole_addresses(text: str, addresses: Iterable[str]) -> str:
    """The text with each of these addresses as it was written: what looks glued in one is a name of its owner's."""
    for address in dict.fromkeys(addresses):
        if address not in text:
            parted = re.search("[ \n]?".join(map(re.escape, address)), text)
            text = text.replace(parted.group(), address) if parted else text
    return text


def _with_names_apart(text: str) -> str:
    """The text with a blank between a name that it has elsewhere by itself and the word glued to it: `Zon|yang`."""
    if _glued_name().search(text) is None:
        return text
    counts = Counter(re.findall(r"\b[A-Z][a-z]+\b", text))

    def parted(glued: re.Match[str]) -> str:
        is_name_apart = counts[glued[0]] == 1 and counts[glued["name"]] and not _is_known(glued[0])
        return f"{glued['name']} {glued['word']}" if is_name_apart else glued[0]

    return _glued_name().sub(parted, text)


def _parted_items(line: str) -> str:
    """The line with a break before each number of a list that goes on counting from its first."""
    first = _FIRST_ITEM.search(line)
    pieces, at, number = [], 0, 2
    for item in _ITEM.finditer(line, first.end()) if first else ():
        if int(item[1]) == number:
            pieces.append(line[at : item.start()])
            at, number = item.start(), number + 1
    return "\n".join([*pieces, line[at:]])


def _written_names(lines: Sequence[str], text: str) -> set[str]:
    """The words written like two that lines of a text have so thrice and more, never with a blank: `DanaTani`."""
    counts = Counter((match["left"], match["right"]) for line in lines for match in re.finditer(_CAMEL, line))
    names = {pair for pair, count in counts.items() if count >= _FEWEST_OF_NAME and pair[0][0].isupper()}
    apart = {(match[1], match[2]) for match in _NEIGHBOURS.finditer(text)} if names else set()
    return {left + right for left, right in names - apart}


def _mended(line: str, names: Collection[str]) -> str:
    line = re.sub(_SITE, " ", _bare_pointer().sub("\n", line))
    parted = _parted_sentences(line)
    # A name that is written so stands so more than once; a word is seldom glued twice.
    counts = Counter(m.group() for m in re.finditer(_CAMEL, parted))
    whole = {word for word, count in counts.items() if count > 1 or word in names}
    return "\n".join(_with_parted_words(piece, whole) for piece in parted.split("\n"))


def _parted_sentences(line: str) -> str:
    """The line with a break behind each sentence's end, or before the quotation mark that opens the next one."""
    pieces, at, quotes, counted = [], 0, 0, 0
    for match in re.finditer(_SENTENCES, line):
        quotes += line.count('"', counted, match.start("quote"))
        counted = match.start("quote")
        if not _ends_sentence(line, match):
            continue
        # A straight quotation mark closes what an earlier one has opened, else it opens the next sentence.
        end = match.start("quote") if match["quote"] == '"' and quotes % 2 == 0 else match.end()
        pieces.append(line[at:end])
        at = end
    return "\n".join([*pieces, line[at:]])


def _ends_sentence(line: str, match: re.Match[str]) -> bool:
    """Whether a full stop between two letters ends a sentence, and stands neither in an address nor an abbreviation."""
    word = re.search(r"\S*$", line[max(0, match.end("before") - _LONGEST_WORD) : match.end("before")])
    before = word.group() if word else ""
    if (
        ("/" in before and not _BRACKETED_DATE.fullmatch(before))
        or "@" in before
        or "www" in before
        or before.casefold() in _abbreviations()
    ):
        return False
    return _site_ending().match(line, match.end()) is None


def _with_parted_words(piece: str, whole: Collection[str]) -> str:
    """A line with a blank in each glued word, but for those that are whole."""
    ends = [match.end() for match in re.finditer(_LINK, piece)]

    def in_title(at: int) -> bool:
        """Whether a place lies in the title behind `Baca juga:`."""
        number = bisect(ends, at)
        return number > 0 and at - ends[number - 1] <= _TITLE

    def parted(match: re.Match[str]) -> str:
        between = "" if match.group() in whole else _between(match["left"], match["right"], in_title(match.start()))
        left = match.group()[: -len(match["right"])]
        if between != "\n" and (joined := _parted_conjunction(match["left"], match["right"])):
            return joined
        return left + (_MARK if between == " " else between) + match["right"]

    def behind_title(match: re.Match[str]) -> str:
        known_number = match["left"][0].isdigit() and _is_known(match["right"])
        between = "\n" if in_title(match.start()) else " " if known_number else ""
        return match["left"] + between + match["right"]

    piece = re.sub(_CAMEL, parted, _outlet_behind().sub(" ", piece))
    piece = re.sub(_LINK_TEXT, _with_parted_end, piece).replace(_MARK, " ")
    piece = re.sub(_ABBREVIATION_BEFORE, _parted_abbreviation, re.sub(_ABBREVIATION_BEHIND, _with_blank, piece))
    return re.sub(
        _BRACKET,
        lambda match: f"{match.group()} ",
        re.sub(_DIGITS, behind_title, re.sub(_CAPITALS, behind_title, piece)),
    )


def _parted_conjunction(left: str, right: str) -> str | None:
    """Two names with the conjunction that both have lost their blanks to: `GintingdanGregoria`; None without one."""
    stem = left.removesuffix("dan")
    if left[0].islower() or stem == left or len(stem) <= _FEWEST_LETTERS or left in _names():
        return None
    return f"{stem} dan {right}" if _is_known(stem) or _is_known(right) else None


def _with_parted_end(match: re.Match[str]) -> str:
    """A link's text with a blank before the word that is glued to its end: `Purbaya Yudhi Sadewa|memberi`."""
    last = match["last"]
    places = range(_FEWEST_LETTERS, len(last) - 1) if not _is_known(last) else ()
    end = next((at - len(last) for at in places if _is_glued(last[:at], last[at:])), None)
    return match.group() if end is None else f"{match.group()[:end]} {match.group()[end:]}"


def _is_glued(name: str, word: str) -> bool:
    """Whether a word of every day stands behind a name that the lists know, or a long verb behind any."""
    is_word = word in common_words() and (len(word) >= _FEWEST_LETTERS or word in _PREPOSITIONS)
    return is_word and (name in _names() or has_verb_prefix(word))


def _with_blank(match: re.Match[str]) -> str:
    known = match["left"] in common_words() and not _is_written_so(match["left"], match.string[match.end() :][:2])
    return match["left"] + " " if known else match["left"]


def _parted_abbreviation(match: re.Match[str]) -> str:
    """An abbreviation with a blank behind it, `AFP|melaporkan`; a word with capitals by mistake stays: `KOngres`."""
    whole = match.group().casefold()
    is_word = match["right"] in common_words() or has_verb_prefix(match["right"])
    is_one = match["right"] in _enclitics() or whole in common_words() or _is_written_so(whole, "")
    return f"{match['left']} {match['right']}" if is_word and not is_one else match.group()


def _between(left: str, right: str, in_title: bool) -> str:
    """What belongs between the halves of a word written like two: a break where a title ends, a blank, or nothing."""
    if _is_written_so(left, right):
        return ""
    known = left.casefold() in common_words() or left in _names()
    if left[0].islower():
        return " " if known or len(left) > _FEWEST_LETTERS or _is_known(right) else ""
    if in_title and left in _closing_words() and _is_known(right):
        return "\n"
    known = known or (len(left) > _FEWEST_LETTERS + 1 and right in _names())
    if min(len(left), len(right)) <= _FEWEST_LETTERS or not (known or in_title):
        return ""
    return "\n" if in_title else " "


def _is_known(word: str) -> bool:
    return word.casefold() in common_words() or word in _names()


def _is_written_so(left: str, right: str) -> bool:
    whole = (left + right).casefold()
    beginnings = word_list("lexicons/reading.toml", "written_together", "beginnings")
    return whole in _brands() or whole in written_names() or whole.startswith(tuple(beginnings))


@cache
def _brands() -> frozenset[str]:
    return frozenset(map(str.casefold, word_list("lexicons/reading.toml", "written_together", "names")))


def _enclitics() -> frozenset[str]:
    return word_set("lexicons/reading.toml", "written_together", "enclitics")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        word.casefold() for word in word_list("lexicons/reading.toml", "written_together", "abbreviations")
    )


@cache
def _closing_words() -> frozenset[str]:
    return word_set("lexicons/reading.toml", "written_together", "closing_words")


@cache
def _outlet_behind() -> re.Pattern[str]:
    """Where an outlet's own compound begins behind another word: `dilansir|detikJatim`."""
    words = "|".join(word_list("lexicons/reading.toml", "written_together", "outlet_beginnings"))
    return re.compile(rf"(?<=[a-z]{{3}})(?=(?:{words})[A-Z])")


@cache
def _site_ending() -> re.Pattern[str]:
    """What may follow the full stop in a site's name (`Kompas.Com`)."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, site_endings()))})\b", re.I)


@cache
def _glued_name() -> re.Pattern[str]:
    """A name with a word behind it that no blank parts from it; many names end so, too: `Kontak`."""
    words = "|".join(word_list("lexicons/reading.toml", "written_together", "behind_names"))
    return re.compile(rf"\b(?P<name>[A-Z][a-z]{{2,20}})(?P<word>{words}|(?:me[mnlrwy]|ber)[a-z]{{4,20}})\b")


@cache
def _bare_pointer() -> re.Pattern[str]:
    """`Baca Juga` whose links are gone, between two sentences: `kemarin.Baca JugaRumah menengah`."""
    return re.compile(r"(?<=[.!?\"”)])[ \t\xa0]{0,3}(?:Baca|BACA) (?:Juga|JUGA)(?=[A-Z“\"][a-zA-Z])")


@cache
def _names() -> frozenset[str]:
    """Places and people's names, as written."""
    places, people = read_toml("lexicons/places.toml"), read_toml("lexicons/person_names.toml")
    lists = [str(table) for tables in (places, people) for table in tables.values() if isinstance(table, str)]
    return frozenset(word for names in lists for word in re.findall(r"[A-Z][a-z]+", names))
