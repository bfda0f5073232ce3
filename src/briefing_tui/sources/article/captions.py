"""Photo captions that run on in the text, told by the credit beside them: who took the photo.

ANTARA, detik and Sindonews set the credit behind the caption (`Warga menjemur ikan. Foto: Ani/detikcom`), Kompas
before it (`KOMPAS.com/ANI LESTARI Warga menjemur ikan.`).
"""

from __future__ import annotations

import itertools
import re
from functools import cache

from briefing_tui.language import sentences
from briefing_tui.resources import phrase_list, read_toml

_LONGEST_CAPTION = 300
_GOES_ON = r"(?=\s*$|\s+[\"“]?[A-Z0-9])"  # behind a credit no sentence goes on
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_END = re.compile(r"[.!?][\"”)]?(?=\s|$)")


def without_captions(line: str) -> str:
    """The line without photo credits and their captions: the sentence before a credit, or the one it opens."""
    if not may_hold_credit(line):
        return line
    return _without_sentences_before(_without_sentences_opened(line))


def may_hold_credit(text: str) -> bool:
    """Whether a text holds what every credit does: most hold none of it, and need none of the patterns."""
    return any(sign in text for sign in _credit_signs())


@cache
def _credit_signs() -> tuple[str, ...]:
    words = (_listed(name) for name in ("labels", "archives", "archives_in_capitals", "nameless"))
    return ("/", *itertools.chain.from_iterable(words))


def credit_words(*lists: str) -> str:
    """What credits of photos are made of, of these lists under `[photos]`, as alternatives of a pattern."""
    return "|".join(re.escape(word) for name in lists for word in _listed(name))


def _listed(name: str) -> tuple[str, ...]:
    return phrase_list("lexicons/reading.toml", "photos", name)


def without_credits(line: str) -> str:
    """The line without photo credits, the captions before them kept: a story in pictures has no other text."""
    return " ".join(_credit_behind().sub(" ", line).split())


def _without_sentences_opened(line: str) -> str:
    """The line without credits that open a caption, and that sentence."""
    pieces, at = [], 0
    for match in _credit_before().finditer(line):
        end = _END.search(line, match.end(), match.start() + _LONGEST_CAPTION)
        if match.start() >= at and end is not None:
            pieces.append(line[at : match.start()].strip())
            at = end.end()
    return " ".join([*pieces, line[at:].strip()]).strip() if at else line


def _without_sentences_before(line: str) -> str:
    """The line without credits that close a caption, and that sentence, unless it tells what somebody said."""
    pieces, at = [], 0
    for match in _credit_behind().finditer(line):
        if match.start() < at:
            continue
        window = max(at, match.start() - _LONGEST_CAPTION - 1)
        spans = sentences(line[window : match.start()])
        start = window + spans[-1].start if spans else match.start()
        too_long = match.start() - start > _LONGEST_CAPTION
        if too_long or not _verbs_of_saying().isdisjoint(re.findall(r"[a-z]+", line[start : match.start()])):
            start = match.start()
        pieces.append(line[at:start].strip())
        at = match.end()
    return " ".join([*pieces, line[at:].strip()]).strip() if at else line


def without_closing_credit(lines: list[str]) -> list[str]:
    """The lines without an agency's name that closes the last one: there it signs the story, and captions nothing."""
    last = max((n for n, line in enumerate(lines) if line), default=None)
    if last is None:
        return lines
    for match in _signing_agency().finditer(lines[last]):
        if match.end() == len(lines[last]) and match.start() > _LONGEST_CAPTION:
            return [*lines[:last], lines[last][: match.start()].rstrip(), *lines[last + 1 :]]
    return lines


def credit_opening() -> str:
    """How a credit begins that stands before its caption, as a pattern."""
    archives = credit_words("archives", "archives_in_capitals")
    return rf"(?:(?:{credit_words('agencies')})\s?/\s?(?=[A-Z])|(?:{archives})\. ?(?=[A-Z]))"


@cache
def _verbs_of_saying() -> frozenset[str]:
    tables = read_toml("lexicons/speech.toml")
    return frozenset(f"{tables['reporting']['clause']} {tables['inquit']['verbal']}".split())


@cache
def _credit_before() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[.!?\"”)] )){credit_opening()}")


@cache
def _signing_agency() -> re.Pattern[str]:
    """`(ANTARA/HO-Dinas)`, `ANTARA FOTO/NAME`."""
    agency, photo = _listed("signing_agency")[0], _listed("labels")[0]
    in_capitals = f"{agency} {photo.upper()}"
    return re.compile(
        rf"\s*\((?:{credit_words('signing_agency')})(?: {photo.upper()}| {photo})?\s?/[^()]{{1,80}}\)\s?\.?"
        rf"|(?<=[.)\]])\s*\b{agency}/[^\s()]+(?: [A-Z][A-Za-z]+(?= [A-Z]|\.))?\.?(?=\s|$)"
        rf"|\s*\b{in_capitals}/[\w .]{{2,30}}(?:/\w{{2,4}}){{0,3}}\.?(?=\s|$)"
    )


@cache
def _credit_behind() -> re.Pattern[str]:
    """The agency's own, `Foto: Ani Lestari/detikcom`, `Foto/Ani`, `(Dok. Polres)`, `(REUTERS/Ani)`."""
    photo, archive, in_capitals = (credit_words(name) for name in ("labels", "archives", "archives_in_capitals"))
    return re.compile(
        rf"{_signing_agency().pattern}"
        rf"|\s*\b(?:{photo})\s?:\s?{_NAME}\s?/\s?[A-Za-z][\w.]*(?=\s|$)"
        rf"|\s*\b(?:{photo})\s?[:/]\s?(?:(?:{archive}|{in_capitals})\.? )?{_NAME}\.?\s*$"
        rf"|\s*\((?:(?:{photo})\s?:\s?|(?:{archive})[.:] ?|(?:{in_capitals})[.:]? ?|(?:{credit_words('agencies')})\s?/)"
        rf"[^()]{{1,80}}\)\.?{_GOES_ON}"
        rf"|\s*\((?:(?i:{photo})\s?:\s?)?(?:{credit_words('nameless')})\)\.?{_GOES_ON}"
    )
