"""Who wrote, edited and supplied a story, as its head and its closing lines say."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing_tui.language.common_words import common_words
from briefing_tui.resources import line_list, word_set
from briefing_tui.sources.article.byline_fields import (
    NAME_ALONE,
    Byline,
    is_team,
    kinds_by_label,
    listed,
    names,
)
from briefing_tui.sources.article.closing_signature import SIGNED_AT_MOST, without_initials
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.written_moments import published_line, without_moments
from briefing_tui.sources.outlets import written_names

# A byline's value: longer ones are sentences that happen to hold a label and a colon.
_LONGEST_VALUE = 90
_HEAD_LINES = 12
_TAIL_LINES = 14
_TAIL_WINDOW = 600
_SIGNS_BEFORE_LABEL = " |*-–—()[]"
# Above the day, behind a headline: `Sari Dewi - Kabar Wanasari`.
_NAME_AND_OUTLET = rf"(?P<name>{NAME_ALONE})\s[-–—|]\s[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}"
_NAMES_ALONE = rf"{NAME_ALONE}(?:, {NAME_ALONE}){{0,3}}"


def with_joined_labels(lines: list[str]) -> list[str]:
    """The lines, a closing label on a line of its own joined to the name on the next that is not empty."""
    kept = list(lines)
    filled = [number for number, line in enumerate(kept) if line][-_TAIL_LINES:]
    for number, following in pairwise(filled):
        if re.fullmatch(_label(), f"{kept[number]} ") and re.fullmatch(NAME_ALONE, kept[following]):
            kept[following], kept[number] = f"{kept[number]} {kept[following]}", ""
    return kept


def strip_head(lines: list[str], byline: Byline) -> list[str]:
    """The lines without those at the head that name the reporter or the day alone."""
    kept: list[str] = []
    is_below_day = False
    for number, line in enumerate(lines):
        if line and is_below_day:
            is_below_day = False
            if kept and not byline.authors and (name := _name_beside_day(line)):
                byline.add_as("authors", name)
                continue
        if number < _HEAD_LINES and line and kept and _is_role(line) and re.fullmatch(_NAMES_ALONE, kept[-1]):
            byline.add_as("authors", kept.pop())
            continue
        if number < _HEAD_LINES and line and (_take_dated_fields(line, byline) or _take_report(line, byline)):
            continue
        if number < _HEAD_LINES and (moment := published_line(line)):
            byline.published = byline.published or moment
            is_below_day = True
            if introduced := _without_colon().match(line):  # `Oleh Sari Dewi, 4 Maret 2024`
                byline.add(introduced["label"], introduced["name"])
            if len(kept) > 1 and (name := _name_beside_day(kept[-1])):
                byline.add_as("authors", name)
                kept.pop()
            continue
        kept.append(line)
    return kept


def _name_beside_day(line: str) -> str | None:
    """The reporter's name on a line next to the day, with an outlet or alone; None where it names nobody."""
    if signed := re.fullmatch(_NAME_AND_OUTLET, line):
        return signed["name"]
    words = line.split()
    is_other = line.casefold() in written_names() or is_on_record(line) or (words[:1] and words[0] in listed("papers"))
    is_name = not is_other and not all(word.casefold() in common_words() for word in words)
    return line if is_name and re.fullmatch(_NAMES_ALONE, line) else None


def _is_role(line: str) -> bool:
    """Whether a line says only what the person named before it is, or for whom: `Reporter`, `BBC News Indonesia`."""
    return line in listed("callings") or line.casefold() in written_names()


@cache
def _introduced() -> re.Pattern[str]:
    """`Sari Dewi, Jurnalis`, `Sari Dewi, iNews.id`; the BBC's `Penulis, Sari Dewi` and `Peranan, Wartawan BBC News`."""
    behind = "|".join(map(re.escape, (*listed("callings"), *listed("behind_comma"))))
    author, role = ("|".join(listed(name)) for name in ("author_before_comma", "role_before_comma"))
    return re.compile(
        rf"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{1,3}}), (?:{behind})"
        rf"|(?:{author}), (?P<author>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,4}})|(?:{role}), [^.!?]{{3,60}}"
    )


def strip_tail(lines: list[str], byline: Byline) -> list[str]:
    """The lines without the byline that closes a story, on lines of its own or run on to the last sentence."""
    kept = list(lines)
    filled = [number for number, line in enumerate(kept) if line]
    first = filled[-_TAIL_LINES:][0] if filled else 0
    behind = 0
    for number in range(len(kept) - 1, first - 1, -1):
        line = kept[number]
        if line and _take_fields(line, byline):
            kept[number] = ""
        elif (at := _run_on_fields(line)) is not None:
            _take_fields(line[at:], byline)
            kept[number] = line[:at].rstrip()
        if behind < SIGNED_AT_MOST:
            kept[number] = without_initials(kept[number], byline)
        behind += bool(kept[number])
    return kept


def begins_with_field(text: str) -> bool:
    """Whether a text begins with the label of a byline's field: `Reporter: A | Editor: B`."""
    return _label().match(text) is not None


def take_lead(text: str, byline: Byline) -> str:
    """What stands before a dateline without the byline in it: `Reporter: A | Editor: B`, `Laporan Wartawan ..., A`."""
    return "" if text and _take_fields(text.strip(" |"), byline) else take_report(text, byline)


def take_report(text: str, byline: Byline) -> str:
    """What stands before a dateline without `Laporan Wartawan ..., NAME`, whose name joins the authors."""
    match = _report().search(text)
    if not match:
        return text
    if _take_report(text[match.start() :], byline):
        return text[: match.start()].rstrip()
    return text


def _take_dated_fields(line: str, byline: Byline) -> bool:
    """Whether the line holds byline fields alone, with the day or without: `Oleh: Sari Dewi | 4 Maret 2024`."""
    moment = published_line(line) if begins_with_field(line) else None
    if moment is None:
        return _take_fields(line, byline)
    if not _take_fields(without_moments(line, "|"), byline):
        return False
    byline.published = byline.published or moment
    return True


def _take_fields(line: str, byline: Byline) -> bool:
    """Whether the line holds byline fields alone; they are taken in then."""
    opening = len(line) - len(line.lstrip(_SIGNS_BEFORE_LABEL))
    if _label().match(line, opening) is None:
        return _take_plain(line, byline)
    labels = list(_label().finditer(line, opening))
    fields = []
    for number, match in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        value = line[match.end() : end].strip(" |;,-–—()[]")
        if len(value) > _LONGEST_VALUE or (value and not _is_name_like(value)):
            return False
        fields.append((match["label"] or match["small"], value))
    for label, value in fields:
        byline.add(label, value)
    return True


def _take_plain(line: str, byline: Byline) -> bool:
    """`Oleh Sari Dewi` and `Penulis Sari Dewi` without a colon; `Sari Dewi - detikNews`."""
    bare = line.strip()
    if match := _without_colon().fullmatch(bare):
        byline.add(match["label"], match["name"])
        return True
    if introduced := _introduced().fullmatch(bare):
        if name := introduced["name"] or introduced["author"]:
            byline.add_as("authors", name)
        return True
    if match := _before_outlet().fullmatch(bare):
        if not is_team(match["name"]):
            byline.add_as("authors", match["name"])
        return True
    return False


@cache
def _without_colon() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<label>(?i:{'|'.join(listed('without_colon'))}))\s+"
        r"(?P<name>[A-Z][\w.'’-]*(?:[ /,&-]+[A-Z][\w.'’-]*){0,6})"
    )


@cache
def _before_outlet() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[A-Z][\w.'’ -]{{2,50}}?)\s+[-–—|]\s+(?:{'|'.join(listed('behind_dash'))})")


def _take_report(line: str, byline: Byline) -> bool:
    """`Laporan Wartawan Tribunnews.com, Sari Dewi`, `Laporan Wartawan Sari Dewi`, `Laporan Kontributor Palu, Sari`."""
    match = _report().match(line.strip())
    if not match:
        return False
    value = line.strip()[match.end() :].strip(" :,-–—")
    value = _reporters_outlet().sub("", value, count=1).strip(" ,")
    station, _, named = value.partition(", ")
    value = named if named and is_on_record(station) else value
    if len(value) > _LONGEST_VALUE or value.endswith("."):
        return False
    if value:
        byline.authors += [name for name in names(value.split(" dari ")[0]) if name not in byline.authors]
    return True


def _run_on_fields(line: str) -> int | None:
    """Where the byline begins that runs on behind the last sentence (`... kota.Pewarta: SariEditor: Budi`)."""
    window = max(0, len(line) - _TAIL_WINDOW)
    if ":" not in line[window:]:  # Behind every label; most stories end without one.
        return None
    for match in _label().finditer(line, window):
        if line[match.start() - 1 : match.start()] == "(":  # `(Foto: Dok. Polres)`
            continue
        fields = [*_label().finditer(line, match.start())]
        ends = [f.start() for f in fields[1:]] + [len(line)]
        values = [line[f.end() : end].strip() for f, end in zip(fields, ends, strict=True)]
        if all(len(v) <= _LONGEST_VALUE and (not v or _is_name_like(v)) for v in values):
            return match.start()
    return None


def _is_name_like(value: str) -> bool:
    """Whether a value can be a name, a desk or a source, and no clause: mostly capitalized, few words."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", value)
    if len(words) > 12:
        return False
    small = [word for word in words if word[:1].islower() and word not in _small_words()]
    return len(small) <= max(1, len(words) // 2) and not re.search(r"[.!?]\s+[A-Z][a-z]+ [a-z]", value)


def _small_words() -> frozenset[str]:
    return word_set("lexicons/reading.toml", "bylines", "small_words")


@cache
def _label() -> re.Pattern[str]:
    """A label with its colon; it may stand close behind a name (`SariEditor:`), and is then capitalized."""
    written = sorted((label for label in kinds_by_label()), key=len, reverse=True)
    large = "|".join(dict.fromkeys(re.escape(f) for label in written for f in (label.title(), label.capitalize())))
    capitals = "|".join(re.escape(label.upper()) for label in written)
    small = "|".join(re.escape(label) for label in written)
    # Tempo's `Pilihan Editor: TITLE` names a story, no editor.
    choice = r"(?<![Pp]ilihan )(?<!PILIHAN )"
    return re.compile(rf"{choice}(?:(?P<label>{large}|(?<![A-Z])(?:{capitals}))|^(?P<small>{small}))\s*:\s*")


@cache
def _reporters_outlet() -> re.Pattern[str]:
    """What stands before the reporter's name: `Tribunnews.com, `, `Kabar Wanasari, `."""
    papers = "|".join(listed("papers"))
    return re.compile(
        rf"^(?:(?:{papers})(?: [A-Z]\w+){{1,3}}(?=\s*,)"
        rf"|[A-Z][\w-]*(?:\.[A-Za-z]+)+|{'|'.join(listed('reporters_outlets'))})\s*,?\s*"
    )


@cache
def _report() -> re.Pattern[str]:
    phrases = [p.strip() for p in line_list("lexicons/reading.toml", "bylines", "reports")]
    return re.compile(rf"(?i:{'|'.join(re.escape(p) for p in phrases)})\b")
