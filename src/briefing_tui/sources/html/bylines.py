"""Who wrote and who edited a story, out of a page's byline (`Penulis: A Editor: B`, `Rep: A/ Red: B`) or its tags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.byline_fields import bare_name, listed
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.written_moments import without_moments
from briefing_tui.sources.html.outlets import is_outlet, page_pattern, page_rules
from briefing_tui.sources.outlets import site_endings, written_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.sources.html.outlets import Outlet

_BETWEEN = re.compile(
    r"\s*(?:[;|/•·\n]|,(?!\s*(?:[ASMD]\.\s?[A-Z]\w*|[SM][A-Z]{1,3}|Ph\.?\s?D|Jr|Sr|II|Lc)\b)|\s(?:dan|and|&)\s)\s*"
)
# What follows a name without belonging to it: the desk, the day, the copyright.
_BEHIND = re.compile(
    r"\s+[-–—|]+\s*(?=\S).*$|\s*(?:copyright|©|hak cipta|diterbitkan|diperbarui|tayang|kompas\.com\s*-).*$"
    r"|\s+pada\s+(?:\w+,\s*)?\d{1,2}\s.*$"
    r"|\s+(?:no|\d+)\s+(?:comments?|komentar|views?)\b.*$|\s+(?:leave a comment|tinggalkan (?:komentar|balasan)).*$"
    r"|\s+(?:dari|di)\s+(?-i:[A-Z])\w+(?:\s(?-i:[A-Z])\w+){0,2}$"
    r"|\s+[(<\[]?[\w.+-]*@\w\S*$"
    r"|\s+(?:pada|on|at|di)(?:\s+\w{3,9})?$|\s*\[.*$|\s+(?-i:[Tt]anggal)\s*:?\s*$"
    r"|(?:\s+(?:di|pada|on|at))?\s*\(?\d{1,2}[ /:.-]\d{1,2}\b.*$"
    r"|\s+(?-i:in|with)\s+\S.*$|\s*\*+\s?\)?$"
    r"|\s*\((?:ant|kontributor|reporter|penulis|jurnalis|editor)\)?$",
    re.IGNORECASE,
)
_TEAM = re.compile(r"^tim\s+", re.IGNORECASE)
_LINK = re.compile(r"https?://|www\.|@\w+\.|\.com/", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_MAIL_AND_NAME = re.compile(r"^[^\s@]+@[^\s()]+\s*\((?P<name>[^()]+)\)$")
_MOST_WORDS = 7
# A name has fewer words in small letters (`bin`, `van der`), unless it is written small throughout.
_MOST_SMALL = 2


@dataclass(frozen=True, slots=True)
class PageByline:
    """The names of a byline, without outlets and labels."""

    authors: tuple[str, ...] = ()
    editor: str | None = None


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose page it is: what tells the outlet's own name in a byline or a title from a person's or a topic's."""

    outlet: Outlet | None = None
    site: str | None = None
    url: str | None = None

    def is_named(self, name: str) -> bool:
        """Whether a name is the outlet's own."""
        return is_outlet(name, self.outlet, self.site, self.url)


def page_byline(text: str, publisher: Publisher, *, editor: bool = False) -> PageByline:
    """The names in a byline. Names without a label are authors, or with `editor` editors."""
    two = _two_labels()
    text = two.each.sub(r"Penulis: \1 | Editor: \2", two.editor_first.sub("", text))
    text = two.one_name.sub("Penulis:", text)
    roles: dict[str, list[str]] = {"author": [], "editor": [], "other": []}
    at, role = 0, "editor" if editor else "author"
    for label in label_pattern().finditer(text):
        roles[role].append(text[at : label.start()])
        at, role = label.end(), label.lastgroup or "author"
    roles[role].append(text[at:])
    return PageByline(people(roles["author"], publisher), next(iter(people(roles["editor"], publisher)), None))


def people(texts: Iterable[str], publisher: Publisher) -> tuple[str, ...]:
    """The people named in texts that hold nothing but names: each once, links, outlets and desks left out.

    One word in small letters may be by what somebody logs in (`pbpos`), and stays so.
    """
    by_name: dict[str, str] = {}
    for text in texts:
        line = _before_moment(_MAIL_AND_NAME.sub(r"\g<name>", sanitize_line(text)))
        for part in _BETWEEN.split(_stationed().sub("", _ADDRESS.sub(" ", line))):
            if not _may_be_name(part) or publisher.is_named(part):
                continue
            name = bare_name(_BEHIND.sub("", _leading_label().sub("", part)))
            name = name if "(" in name else name.rstrip(")")
            if not name or not _is_name_like(name) or _says_where(name):
                continue
            if page_pattern("nobodies").fullmatch(name) or publisher.is_named(_TEAM.sub("", name)):
                continue
            if name.casefold() in written_names() or (by_name and is_on_record(name)):
                continue  # `Sari Dewi, Purbalingga`
            is_login = name.islower() and " " not in name
            is_plain = name.isupper() or (name.islower() and not is_login)
            by_name.setdefault(name.casefold(), name.title() if is_plain else name)
    return tuple(by_name.values())


def as_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they are shown: those that somebody logs in by begin with a capital as well."""
    return tuple(name.title() if name.islower() else name for name in names)


def _before_moment(line: str) -> str:
    """A byline up to the day or hour in it; what stands behind one where the byline begins with it."""
    parts = [part for part in without_moments(line, "\n").split("\n") if any(map(str.isalpha, part))]
    return parts[0].strip() if parts else ""


def _is_name_like(name: str) -> bool:
    # `operator_web` is by what somebody logs in.
    if any(map(str.isdigit, name)) or "_" in name or not any(map(str.isalpha, name)):
        return False
    if " " not in name and name.casefold().endswith(tuple(f".{ending}" for ending in site_endings())):
        return False
    return len(name.split()) <= _MOST_WORDS and not _LINK.search(name)


def _says_where(name: str) -> bool:
    """Whether what is left of a byline says where somebody reports from: `(Wartawan) di Jombang`."""
    first, _, rest = name.partition(" ")
    return first in ("di", "dari", "untuk") and rest[:1].isupper()


def _may_be_name(part: str) -> bool:
    small = sum(word[:1].islower() for word in part.split())
    return small <= _MOST_SMALL or part.islower()


class _TwoLabels(NamedTuple):
    """Labels of author and editor beside one another."""

    editor_first: re.Pattern[str]
    each: re.Pattern[str]
    one_name: re.Pattern[str]


@cache
def _two_labels() -> _TwoLabels:
    author, editor = author_labels(), editor_labels()
    patterns = (
        # `Redaktur & Reporter: Sari Dewi` (JPNN) wrote it.
        rf"\b(?:{editor})\s*&\s*(?={author})",
        # `Penulis/Editor: Sari Dewi/Budi Santoso`.
        rf"\b(?:{author})\s?/\s?(?:{editor})\s*:\s*([^/|:]{{3,60}})/([^/|:]{{3,60}})$",
        # `Penulis & Editor: Sari Dewi` wrote it.
        rf"\b(?:{author})\s?(?:[/&]|dan)\s?(?:{editor})\s*:(?=[^:/|]{{3,60}}$)",
    )
    return _TwoLabels(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


@cache
def _stationed() -> re.Pattern[str]:
    """`Kontributor Sleman, Sari Dewi` (Kompas): where she works, then her name."""
    words = "|".join(page_rules("stationed").split())
    return re.compile(rf"^\W*(?:{words})\s+[^,:/]{{2,40}},\s+(?=[A-Z])", re.IGNORECASE)


@cache
def label_pattern() -> re.Pattern[str]:
    """What stands before a name in a byline (`Penulis:`, `Red :`, `Oleh `); group `editor` where that is the editor."""
    author, editor, other = author_labels(), editor_labels(), "|".join(page_rules("other_labels").split())
    behind_agent = "|".join(rf"(?<={agent})\s" for agent in listed("agents"))
    end, made = rf"(?:\s*:|{behind_agent})", page_rules("made")
    return re.compile(
        rf"\b(?:(?P<editor>(?:{editor}){end})|(?P<other>(?:{other}){end})"
        rf"|(?:(?:{made})\s+)?(?:{author}){end})\s*",
        re.IGNORECASE,
    )


def with_colons(byline: str) -> str:
    """A byline with a colon behind each label that begins a part of it (`Penulis Sari Dewi | Editor Budi Santoso`)."""
    return re.sub(rf"(?P<label>(?:^|[|;\n])\s*(?i:{_label_words()}))[ ]+(?=[A-Z])", r"\g<label>: ", byline)


def _label_words() -> str:
    return f"{author_labels()}|{editor_labels()}"


@cache
def author_labels() -> str:
    """What may stand before an author's name, as alternatives of a pattern in small letters."""
    return _labels("authors", "author_labels")


@cache
def editor_labels() -> str:
    """What may stand before an editor's name, as alternatives of a pattern in small letters."""
    return _labels("editors", "editor_labels")


def _labels(name: str, on_pages: str) -> str:
    """Those of any text and those of pages; the longer of two that begin alike comes first."""
    of_texts = sorted(map(str.casefold, listed(name)), key=len, reverse=True)
    return "|".join((*map(re.escape, of_texts), *page_rules(on_pages).split()))


@cache
def _leading_label() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:peran\w*|(?:{_label_words()}))\b\s*[:,]?\s+", re.IGNORECASE)
