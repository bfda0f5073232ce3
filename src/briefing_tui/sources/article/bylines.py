"""Who wrote, edited and supplied a story, as its head and its closing lines say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from briefing_tui.resources import line_list, phrase_list, read_toml, word_set
from briefing_tui.sources.article.known_people import holds_known_name
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.publish_date import published_line
from briefing_tui.sources.article.vocabulary import common_words
from briefing_tui.sources.outlets import written_names

# A byline's value: longer ones are sentences that happen to hold a label and a colon.
_LONGEST_VALUE = 90
_HEAD_LINES = 12
_TAIL_LINES = 14
_TAIL_WINDOW = 600
# Behind the initials that sign a story stand no more lines than these.
_SIGNED_AT_MOST = 3
_SHORTEST_NAME = 4
_AND = re.compile(r"\s*(?:/|;|&|,(?!\s*(?:S|M|Dr|Ph|A|B)\.)|\bdan\b|\band\b)\s*", re.I)
_SIGNS_AROUND = " ,:;|-–—/*"
_SIGNS_BEFORE_LABEL = " |*-–—()[]"
# `S.Kom.`, `M.Si.`, `Ph.D.`: letters with a full stop among them.
_ENDS_IN_DEGREE = re.compile(r"(?<!\w)[A-Z][A-Za-z]{0,2}(?:\.[A-Z][A-Za-z]{0,4}){1,3}\.\Z")
_OUTLET_BEHIND = re.compile(r"\s+[-–—|]\s+.*$|\s*\([^)]*\)\s*$")
_SIGNATURE = r"\s*\((?P<name>\s?[A-Z][a-z'’]+(?: [A-Z](?:[a-z'’]+|\.)?){0,3})\)\s*$"
# `SARI DEWI`, `SARI DEWI | BUDI SANTOSO`: as Tempo signs.
_IN_CAPITALS = r"[A-Z][A-Z'’.]+(?: [A-Z][A-Z'’.]*){1,3}(?: ?[|/] ?[A-Z][A-Z'’.]+(?: [A-Z][A-Z'’.]*){0,3})?"
# Offices and people who sign a story in brackets: `(Diskominfo/Wawan)`, `(*/Sari Dewi)`.
_SIGNING = r"(?:\*{1,3}|[A-Za-z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,3})"
_STROKED_NAMES = rf"\({_SIGNING}(?:\s?/\s?{_SIGNING}){{1,3}}\)"
_CLOSED = r"[.!?\"”)*]\s?\Z"
_SITE = r"[A-Za-z][\w-]*\.(?:com|co\.id|co|id|net)"
# A person's name in full, as a pattern: `Sari Dewi`, `Budi S. Santoso`, `I Made Wijana`, `Muh. Aidil`.
NAME_ALONE = r"(?:I )?(?:[A-Z][a-z'’]+|(?:Muh|Moh|Much|Mohd|Abd|M|H)\.)(?: (?:[A-Z][a-z'’]+|[A-Z]\.)){1,3}"
# Above the day, behind a headline: `Sari Dewi - Kabar Wanasari`.
_NAME_AND_OUTLET = rf"(?P<name>{NAME_ALONE})\s[-–—|]\s[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}"
_NAMES_ALONE = rf"{NAME_ALONE}(?:, {NAME_ALONE}){{0,3}}"


@dataclass(slots=True)
class Byline:
    """What was gathered so far of who made a story and when it appeared."""

    authors: list[str] = field(default_factory=list)
    editor: str | None = None
    credits: list[str] = field(default_factory=list)
    published: str | None = None
    outlet: str | None = None

    def add(self, label: str, value: str) -> None:
        """Take in one field, such as `Pewarta` and `Sari Dewi/Budi`."""
        self.add_as(_labels()[label.casefold()], value)

    def add_as(self, kind: str, value: str) -> None:
        """Take in what stands without a label, or under one of a kind: `authors`, `editors`, `credits`, `outlets`."""
        value = bare_name(value)
        if not value:
            return
        if kind == "authors" and re.fullmatch(_SITE, value):
            kind = "credits"  # `Reporter: kompas.com`
        if kind == "authors":
            self.authors += [name for name in names(value) if name not in self.authors]
        elif kind == "editors":
            self.editor = self.editor or (names(value) or [value])[0]
        elif kind == "outlets":
            self.outlet = self.outlet or value
        elif kind == "credits" and value not in self.credits and ":" not in value:
            self.credits.append(value)


def names(value: str) -> list[str]:
    """The names in a byline's value: `Sari Dewi/Budi`, `Sari Dewi dan Budi`; without the outlet behind a dash."""
    bare = _OUTLET_BEHIND.sub("", _company_behind().sub("", value.strip()))
    return [_in_ordinary_letters(name) for part in _AND.split(bare) if (name := bare_name(part))]


def _in_ordinary_letters(name: str) -> str:
    """A name of words in capitals as others write it; letters that stand for words stay as they are."""
    words = name.split()
    is_shouted = len(words) > 1 and name.isupper() and all(len(word) >= _SHORTEST_NAME for word in words)
    return name.title() if is_shouted and name.casefold() not in written_names() else name


def bare_name(name: str) -> str:
    """A name without the signs around it; the last full stop of a degree is its own."""
    bare = name.strip(f"{_SIGNS_AROUND}.")
    return f"{bare}." if _ENDS_IN_DEGREE.search(name.rstrip(_SIGNS_AROUND)) else bare


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
        if number < _HEAD_LINES and line and (_take_fields(line, byline) or _take_report(line, byline)):
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
    is_other = line.casefold() in written_names() or is_on_record(line) or (words[:1] and words[0] in _listed("papers"))
    is_name = not is_other and not all(word.casefold() in common_words() for word in words)
    return line if is_name and re.fullmatch(_NAMES_ALONE, line) else None


def _is_role(line: str) -> bool:
    """Whether a line says only what the person named before it is, or for whom: `Reporter`, `BBC News Indonesia`."""
    return line in _listed("callings") or line.casefold() in written_names()


@cache
def _listed(name: str) -> tuple[str, ...]:
    """One of the lists under `[bylines]`."""
    return phrase_list("lexicons/reading.toml", "bylines", name)


@cache
def _introduced() -> re.Pattern[str]:
    """`Sari Dewi, Jurnalis`, `Sari Dewi, iNews.id`; the BBC's `Penulis, Sari Dewi` and `Peranan, Wartawan BBC News`."""
    behind = "|".join(map(re.escape, (*_listed("callings"), *_listed("behind_comma"))))
    author, role = ("|".join(_listed(name)) for name in ("author_before_comma", "role_before_comma"))
    return re.compile(
        rf"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{1,3}}), (?:{behind})"
        rf"|(?:{author}), (?P<author>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,4}})|(?:{role}), [^.!?]{{3,60}}"
    )


@cache
def _company_behind() -> re.Pattern[str]:
    """What follows a name in a run-on closing line: the publishing company, its address, the copyright."""
    return re.compile(rf"(?s)\s+(?:{'|'.join(_listed('company_behind'))})\s.*$|\s*©.*$")


@cache
def _initials_end() -> re.Pattern[str]:
    """Initials of desk and reporter that close a story: `(azh/imk)`, `(tim/DAL)`, `(shf)`, `(antara/jpnn)`."""
    signed_by = "|".join(map(re.escape, _listed("signed_by")))
    agencies = "|".join(_listed("agency_initials"))
    pictured = "|".join(map(re.escape, phrase_list("lexicons/reading.toml", "photos", "agencies")))
    return re.compile(
        r"\s*[(\[](?:[A-Za-z]{2,5}|\d{2,3})(?:\s?[/*-]\s?[A-Za-z]{2,5}){1,3}[)\]]\s*$"
        # With an asterisk for those who are not named: `(*/yan)`, `(**/red)`.
        # Paid for: `(Adv/Diskominfo)`.
        r"|\s*\((?i:adv|advertorial)(?:/[\w ]{2,30}){0,2}\)\s*$"
        r"|\s*\(\*{1,3}(?:\s?/\s?[A-Za-z]{2,6}){1,2}\)\s*$"
        rf"|\s*\((?:{signed_by})\)\s*$|\s*\[[a-z]{{2,5}}\]\s*$"
        # DW's, without brackets: `ae/hp (AFP, Reuters)`.
        r"|^[a-z]{2,3}(?:/[a-z]{2,3}){1,2}(?: \([A-Z][\w., ]{1,40}\))?$"
        # ANTARA's, on a line of its own: `T.SD/B.BP`.
        r"|^[A-Z]\.[A-Z]{2,4}(?:/[A-Z]\.[A-Z]{2,4}){1,3}$"
        # The outlet with the reporter's name: `(Tribunnews.com/Sari Dewi)`.
        r"|\s*\([\w-]+\.(?:com|co\.id|id)(?:/[^()/]{2,40}){1,3}\)\s*$"
        # The reporter before the outlet: `(alj/tribun-medan.com)`, behind a sentence `(Sari Dewi/kabarbali)`.
        r"|\s*\((?:[\w .]{2,40}/){1,2}[\w-]+\.(?:com|co\.id|id)\)\s*$"
        # Behind a sentence whoever stands on both sides of a stroke: `(Red/Hendra)`, `(Sari Dewi/kabarbali)`.
        # An agency before the stroke credits a picture.
        rf"|(?:^|(?<=[.!?”\"]))\s*(?!\((?:ANTARA|Antara|{pictured})\b){_STROKED_NAMES}\s*$"
        # Initials alone, behind a sentence or on a line of their own: `(shf)`.
        r"|(?:^|(?<=[.!?”\"]))\s*[-–—]?\s*[(\[](?:[a-z]{2,4}|[A-Z]{2,3})[)\]]\s*$|^\s*\([A-Z]{2,4}\)\s*$"
        # With an agency's numbers behind a sentence: `(Z.SD/BP)`, `(SD/A/B011)`.
        r"|(?<=[.!?”\"])\s*\((?=[^()]*[A-Za-z])[A-Za-z\d]{1,5}(?:[/.-][A-Za-z\d]{1,5}){1,4}\)\s*$"
        rf"|\s*\((?:[Rr]ed/)?(?:{agencies})(?:/[A-Za-z]{{2,6}})?\)\s*$"
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
        may_be_signed = behind < _SIGNED_AT_MOST and _may_be_signed(kept[number])
        if may_be_signed and (signed := _initials_end().search(kept[number])):
            byline.authors += [name for name in _signed_names(signed[0]) if not byline.authors]
            kept[number] = kept[number][: signed.start()]
        behind += bool(kept[number])
    return kept


def _signed_names(signature: str) -> list[str]:
    """The persons with two names among those who sign in brackets: `(Red/Hendra Gunawan)`."""
    parts = (part.strip() for part in signature.strip(" ()").split("/"))
    return [part for part in parts if re.fullmatch(NAME_ALONE, part) and holds_known_name(part) and not _is_team(part)]


def _is_team(name: str) -> bool:
    return name.casefold().startswith("tim ")


def _may_be_signed(line: str) -> bool:
    """Whether a line can end in initials: it ends in a bracket or is one word, as `T.SD/B.BP`."""
    return line.rstrip().endswith((")", "]")) or " " not in line


def strip_signature(lines: list[str], byline: Byline) -> list[str]:
    """The lines without the reporter's name that closes them: `(Sari Dewi)`, `(Sari)`, `SARI DEWI | BUDI SANTOSO`.

    A name of two words joins the authors; one word may as well be a desk.
    """
    kept = list(lines)
    last = max((number for number, line in enumerate(kept) if line), default=0)
    if last and re.fullmatch(_IN_CAPITALS, kept[last]):
        byline.authors += [name.title() for name in names(kept[last].replace("|", "/")) if not byline.authors]
        kept[last] = ""
    for number in [number for number, line in enumerate(kept) if line][: -_SIGNED_AT_MOST - 1 : -1]:
        match = re.search(_SIGNATURE, kept[number]) if kept[number].endswith(")") else None
        if match is None or (match.start() and not re.search(_CLOSED, kept[number][: match.start()])):
            break
        name = match["name"].strip()
        if " " in name and not byline.authors and not _is_team(name):
            byline.authors.append(name)
        kept[number] = kept[number][: match.start()].rstrip()
        if kept[number]:
            break
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
        if not _is_team(match["name"]):
            byline.add_as("authors", match["name"])
        return True
    return False


@cache
def _without_colon() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<label>(?i:{'|'.join(_listed('without_colon'))}))\s+"
        r"(?P<name>[A-Z][\w.'’-]*(?:[ /,&-]+[A-Z][\w.'’-]*){0,6})"
    )


@cache
def _before_outlet() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[A-Z][\w.'’ -]{{2,50}}?)\s+[-–—|]\s+(?:{'|'.join(_listed('behind_dash'))})")


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
def _labels() -> dict[str, str]:
    table = read_toml("lexicons/reading.toml")["bylines"]
    return {
        label.strip().casefold(): kind
        for kind in ("authors", "editors", "credits", "outlets", "others")
        for label in table[kind].split("|")
    }


@cache
def _label() -> re.Pattern[str]:
    """A label with its colon; it may stand close behind a name (`SariEditor:`), and is then capitalized."""
    written = sorted((label for label in _labels()), key=len, reverse=True)
    large = "|".join(dict.fromkeys(re.escape(f) for label in written for f in (label.title(), label.capitalize())))
    capitals = "|".join(re.escape(label.upper()) for label in written)
    small = "|".join(re.escape(label) for label in written)
    # Tempo's `Pilihan Editor: TITLE` names a story, no editor.
    choice = r"(?<![Pp]ilihan )(?<!PILIHAN )"
    return re.compile(rf"{choice}(?:(?P<label>{large}|(?<![A-Z])(?:{capitals}))|^(?P<small>{small}))\s*:\s*")


@cache
def _reporters_outlet() -> re.Pattern[str]:
    """What stands before the reporter's name: `Tribunnews.com, `, `Kabar Wanasari, `."""
    papers = "|".join(_listed("papers"))
    return re.compile(
        rf"^(?:(?:{papers})(?: [A-Z]\w+){{1,3}}(?=\s*,)"
        r"|[A-Z][\w-]*(?:\.[A-Za-z]+)+|Tribun\w*(?: \w+)?|ANTARA|Antara|VIVA|Kompas\w*)\s*,?\s*"
    )


@cache
def _report() -> re.Pattern[str]:
    phrases = [p.strip() for p in line_list("lexicons/reading.toml", "bylines", "reports")]
    return re.compile(rf"(?i:{'|'.join(re.escape(p) for p in phrases)})\b")
