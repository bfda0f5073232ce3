"""The fields of a byline, as they are gathered: authors, editor, media; and names as bylines write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from briefing_tui.resources import phrase_list, read_toml
from briefing_tui.sources.outlets import written_names

_AND = re.compile(r"\s*(?:/|;|&|,(?!\s*(?:S|M|Dr|Ph|A|B)\.)|\bdan\b|\band\b)\s*", re.I)
_SIGNS_AROUND = " ,:;|-–—/*"
_SHORTEST_NAME = 4
# `S.Kom.`, `M.Si.`, `Ph.D.`: letters with a full stop among them.
_ENDS_IN_DEGREE = re.compile(r"(?<!\w)[A-Z][A-Za-z]{0,2}(?:\.[A-Z][A-Za-z]{0,4}){1,3}\.\Z")
_OUTLET_BEHIND = re.compile(r"\s+[-–—|]\s+.*$|\s*\([^)]*\)\s*$")
_SITE = r"[A-Za-z][\w-]*\.(?:com|co\.id|co|id|net)"
# A person's name in full, as a pattern: `Sari Dewi`, `Budi S. Santoso`, `I Made Wijana`, `Muh. Aidil`.
NAME_ALONE = r"(?:I )?(?:[A-Z][a-z'’]+|(?:Muh|Moh|Much|Mohd|Abd|M|H)\.)(?: (?:[A-Z][a-z'’]+|[A-Z]\.)){1,3}"


@dataclass(slots=True)
class Byline:
    """What was gathered so far of who made a story and when it appeared."""

    authors: list[str] = field(default_factory=list)
    editor: str | None = None
    credits: list[str] = field(default_factory=list)
    published: str | None = None
    dateline: str = ""  # as it is written
    outlet: str | None = None

    def add(self, label: str, value: str) -> None:
        """Take in one field, such as `Pewarta` and `Sari Dewi/Budi`."""
        self.add_as(kinds_by_label()[label.casefold()], value)

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


def is_team(name: str) -> bool:
    """Whether a name is that of those who sign as a body: `Tim Media`, `Humas Pekalongan`."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first.casefold() in listed("teams")


@cache
def listed(name: str) -> tuple[str, ...]:
    """One of the lists under `[bylines]`."""
    return phrase_list("lexicons/reading.toml", "bylines", name)


@cache
def _company_behind() -> re.Pattern[str]:
    """What follows a name in a run-on closing line: the publishing company, its address, the copyright."""
    return re.compile(rf"(?s)\s+(?:{'|'.join(listed('company_behind'))})\s.*$|\s*©.*$")


@cache
def kinds_by_label() -> dict[str, str]:
    table = read_toml("lexicons/reading.toml")["bylines"]
    return {
        label.strip().casefold(): kind
        for kind in ("authors", "editors", "credits", "outlets", "others")
        for label in table[kind].split("|")
    }
