"""What stands on the page: the weightiest of each part, all of it where `--long` asks for it; and its wording."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import display_title
from briefing_tui.happenings.word_weights import content_words
from briefing_tui.outputs.wording import interval_of, one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from briefing_tui.digest.model import Affair, Comparison, Difference, Happening, Participant, Statement, StorySource
    from briefing_tui.i18n import Labels


class Limits(NamedTuple):
    """How many of each part a short page gives of one affair."""

    happenings: int
    ahead: int
    persons: int
    others: int
    places: int
    statements: int
    differences: int


# Thirty stories on one affair take two screens of 80x50; an affair of one or two stories a few lines.
_LARGE = Limits(8, 4, 6, 6, 3, 5, 4)
_SMALL = Limits(3, 2, 4, 4, 2, 2, 2)
_SMALL_AFFAIR = 2
# An affair of several stories has at least so many rows, where so many are told.
_FEWEST_ROWS = 3
# What one story alone tells in fewer words says nothing.
_FEWEST_WORDS = 4
# Nor does what somebody says in fewer: `Ya, benar begitu`.
_FEWEST_SAID = 6
_LONGEST_DAYS = 31
# What holds so much of a row's words says the same.
_SAME_SAID = 0.75
# What was over so long before the first story is background.
_BACKGROUND = timedelta(days=31)
LONGEST_WHAT, LONGEST_QUOTE = 130, 230
# What happenings are sorted by, the weightiest first: tellers, key, reported, stories that know its actors, last day.
_Weight = tuple[int, bool, bool, int, int]
# On a page of more affairs than this, one of a single story is told in a few lines, with so many of each part.
_FEW_AFFAIRS = 5
_NOTICED = 2


class AffairPage(NamedTuple):
    """The parts of one affair as they are shown; `more` says how many happenings are left out.

    `titled` are stories whose titles stand in for happenings where no row tells of one.
    """

    happenings: tuple[Happening, ...]
    ahead: tuple[Happening, ...]
    persons: tuple[Participant, ...]
    organizations: tuple[Participant, ...]
    places: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    differences: tuple[tuple[Happening, Difference], ...]
    more: int
    titled: tuple[StorySource, ...] = ()


def page_of(affair: Affair, *, long: bool) -> AffairPage:
    """The parts of an affair: key happenings and those of several tellers alone, unless all are asked for."""
    by_kind = {
        kind: tuple(p for p in affair.participants if p.kind == kind) for kind in ("person", "organization", "place")
    }
    told = (*affair.happenings, *affair.ahead)
    differences = tuple((happening, difference) for happening in told for difference in happening.differences)
    if long:
        every = (by_kind["person"], by_kind["organization"], by_kind["place"])
        titled = () if told else _titled(affair)
        return AffairPage(affair.happenings, affair.ahead, *every, affair.statements, differences, 0, titled)
    limits = _SMALL if len(affair.sources) <= _SMALL_AFFAIR else _LARGE
    happenings = _weightiest(affair.happenings, affair, limits.happenings)
    ahead = _weightiest(affair.ahead, affair, limits.ahead)
    return AffairPage(
        happenings=happenings,
        ahead=ahead,
        persons=_key_ones(by_kind["person"], limits.persons),
        organizations=_key_ones(by_kind["organization"], limits.others),
        places=_key_ones(by_kind["place"], limits.places),
        statements=_one_a_day(affair.statements, limits.statements),
        differences=differences[: limits.differences],
        more=len(told) - len(happenings) - len(ahead),
        titled=() if happenings or ahead else _titled(affair)[-limits.happenings :],
    )


def _titled(affair: Affair) -> tuple[StorySource, ...]:
    """The stories by whose titles, each wording once, it is told what an affair is about beside its heading."""
    if is_lone(affair):
        return ()
    wordings = {one_line(affair.happening).casefold()}
    titled = []
    for source in affair.sources:
        wording = one_line(source.title or source.working_title or "").casefold()
        if wording and wording not in wordings:
            wordings.add(wording)
            titled.append(source)
    return tuple(titled)


def is_notice(affair: Affair, affairs: int) -> bool:
    """Whether an affair is told in a few lines: that of a single story on a page of so many affairs."""
    return is_lone(affair) and affairs > _FEW_AFFAIRS


def notice_of(affair: Affair) -> AffairPage:
    """The weightiest of each part of an affair of one story, beside what its title tells already."""
    (source,) = affair.sources
    page = page_of(affair, long=False)
    title = display_title(source)
    rows = [_beside(title, h) for h in page.happenings if (h.what, h.first) != (title, source.day)]
    ahead = tuple(_beside(title, h) for h in page.ahead[:1])
    happenings = tuple(rows[-_NOTICED:])
    told = [set(content_words(row.what)) for row in (*happenings, *ahead)]
    said = [each for each in page.statements if not _tells_again(each, told)]
    return AffairPage(happenings, ahead, page.persons[:_NOTICED], (), (), tuple(said[:1]), (), 0)


def _tells_again(statement: Statement, told: Sequence[Set[str]]) -> bool:
    """Whether what is said is what one of the rows with these content words tells."""
    words = set(content_words(statement.text))
    return any(len(row & words) >= _SAME_SAID * len(row) for row in told if row)


def _beside(title: str, happening: Happening) -> Happening:
    """A row below its story's title: of another day it stays, but not in the title's words."""
    own = happening.tellings[0].event.what
    return replace(happening, what=own) if own and happening.what == title else happening


def _weightiest(happenings: Sequence[Happening], affair: Affair, limit: int) -> tuple[Happening, ...]:
    """Those that most stories tell, then those whose actors the most stories know, the newest first; by their days.

    What one story tells of actors that no other of a large affair knows, of a whole season or year, and of the time
    before the affair, is no part of the short page; of the rest a few stand in where there is too little.
    """
    stories_of = {someone.name: len(someone.stories) for someone in affair.participants}
    since = news_since(affair.sources)
    fewest = 2 if len(affair.sources) > _SMALL_AFFAIR else 0
    weightiest: list[tuple[_Weight, int]] = []
    stand_ins: list[tuple[_Weight, int]] = []
    for place, happening in enumerate(happenings):
        if happening.aside:
            continue
        company = max((stories_of.get(name, 0) for name in happening.actors), default=0)
        day = happening.last.toordinal()
        weight = (-len(happening.stories), not happening.key, happening.reported, -company, -day)
        is_news = happening.key and _says_enough(happening, since)
        if len(happening.stories) > 1 or (is_news and company >= fewest):
            weightiest.append((weight, place))
        elif is_news:
            stand_ins.append((weight, place))
    places = _first_of_each_day(sorted(weightiest), happenings, limit)
    places |= _first_of_each_day(sorted(stand_ins), happenings, max(0, min(_FEWEST_ROWS, limit) - len(places)))
    return tuple(happening for place, happening in enumerate(happenings) if place in places)


def news_since(sources: Iterable[StorySource]) -> date:
    """The day before which what was over is background to these stories; `date.min` where none of them has a day."""
    first = min((source.day for source in sources if source.day), default=date.min)
    return first - _BACKGROUND if first > date.min + _BACKGROUND else first


def is_background(happening: Happening, since: date) -> bool:
    """Whether a happening is of a season or year, or was over before `since`."""
    return (happening.last - happening.first).days > _LONGEST_DAYS or happening.last < since


def _says_enough(happening: Happening, since: date) -> bool:
    """Whether a happening is no background, and has some words."""
    return not is_background(happening, since) and len(happening.what.split()) >= _FEWEST_WORDS


def _first_of_each_day(
    ranked: Sequence[tuple[object, int]], happenings: Sequence[Happening], limit: int
) -> frozenset[int]:
    """The places of the first, so many; of what one story alone tells of the same days only the first.

    The same words stand once, but for a clause that gives several days.
    """
    first: dict[object, int] = {}
    clauses: dict[str, object] = {}
    for _, place in ranked:
        happening = happenings[place]
        told = happening.tellings[0]
        clause = (told.story, told.event.start) if told.event.what else place
        if clauses.setdefault(one_line(happening.what).casefold(), clause) != clause:
            continue
        is_lone = len(happening.stories) == 1
        first.setdefault((happening.stories, happening.first, happening.last) if is_lone else place, place)
    return frozenset(list(first.values())[:limit])


def _key_ones(people: Sequence[Participant], limit: int) -> tuple[Participant, ...]:
    return tuple(p for p in people if p.key or len(p.stories) > 1)[:limit]


def _one_a_day(statements: Sequence[Statement], limit: int) -> tuple[Statement, ...]:
    """The weightiest statement of each speaker and day; one of few words says nothing on its own."""
    first: dict[tuple[str, date | None], Statement] = {}
    for statement in (each for each in statements if len(each.text.split()) >= _FEWEST_SAID):
        first.setdefault((statement.speaker, statement.day), statement)
    return tuple(first.values())[:limit]


def heading_of(affair: Affair, labels: Labels) -> str:
    """What an affair is called everywhere: by the title of the only story that tells it, else `subject_of` it."""
    if not is_lone(affair):
        return subject_of(affair)
    (source,) = affair.sources
    title = shortened(one_line(source.title or source.working_title or affair.happening), LONGEST_WHAT)
    return title if source.title or not source.working_title else labels("working_title", title=title)


def subject_of(subject: Affair | Comparison) -> str:
    """The commonest key actors of an affair, or of one that two tell, and what it turns on."""
    what = shortened(one_line(subject.happening), LONGEST_WHAT)
    return f"{', '.join(subject.names)}: {what}" if subject.names else what


def is_lone(affair: Affair) -> bool:
    """Whether a single story tells of an affair."""
    return len(affair.sources) == 1


def imprint_of(source: StorySource, place: str) -> str:
    """What stands below the title of a story: its day, its outlet, and where it is."""
    return " ".join(part for part in (str(source.day or ""), source.outlet, place) if part)


def count_of(affair: Affair, labels: Labels) -> str:
    """How many stories of how many outlets, and over which days."""
    days = sorted(source.day for source in affair.sources if source.day)
    outlets = {source.outlet for source in affair.sources if source.outlet}
    interval = interval_of(days[0], days[-1]) if days else "-"
    return labels("digest_count", stories=len(affair.sources), outlets=len(outlets), days=interval)


def row_of(affair: Affair, labels: Labels) -> str:
    """An affair in one row: what it turns on, in how many stories, over which days."""
    days = sorted(source.day for source in affair.sources if source.day)
    interval = interval_of(days[0], days[-1]) if days else "-"
    return labels("digest_row", title=heading_of(affair, labels), stories=len(affair.sources), days=interval)


def what_of(happening: Happening, labels: Labels, *, long: bool, coming: bool = False) -> str:
    """What happened, how many more stories tell it, and whether they differ.

    That it is `coming` is said where no heading above it does.
    """
    what = one_line(happening.what)
    notes = [f"+{len(happening.stories) - 1}"] if len(happening.stories) > 1 else []
    notes += [labels("digest_differs")] if happening.differences else []
    notes += [labels("digest_coming")] if coming else []
    text = what if long else shortened(what, LONGEST_WHAT)
    return f"{text} ({', '.join(notes)})" if notes else text


def more_of(page: AffairPage, labels: Labels) -> str:
    """How many happenings a short page leaves out; empty where none."""
    label = "digest_more" if page.happenings or page.ahead else "digest_minor"
    return labels(label, count=page.more) if page.more else ""


def person_of(person: Participant, *, counted: bool) -> str:
    """A participant's name, in how many stories where that is `counted`, and roles."""
    name = _name_of(person, counted=counted)
    return " - ".join((name, "; ".join(person.roles))) if person.roles else name


def group_of(participants: Iterable[Participant], *, counted: bool) -> str:
    """Names in a row, each with in how many stories it is where that is `counted`."""
    return ", ".join(_name_of(someone, counted=counted) for someone in participants)


def _name_of(someone: Participant, *, counted: bool) -> str:
    return f"{someone.name} ({len(someone.stories)})" if counted else someone.name


def names_in(participants: Iterable[Participant]) -> str:
    """Names with the first role of each."""
    return "; ".join(f"{who.name} ({who.roles[0]})" if who.roles else who.name for who in participants)


def difference_of(happening: Happening, difference: Difference, outlets: Mapping[int, str], labels: Labels) -> str:
    """What the tellers of a happening differ in, each version with its outlets."""
    about = difference.about or labels(f"digest_{difference.kind}")
    versions = "; ".join(
        f"{version.value} ({', '.join(dict.fromkeys(outlets[story] for story in version.stories))})"
        for version in difference.versions
    )
    return f"{shortened(one_line(happening.what), LONGEST_WHAT // 2)} - {about}: {versions}"


def lead_of(source: StorySource) -> str:
    """A story's day and outlet, to stand before its title: `2023-05-09 ANTARA: `; empty where neither is known."""
    told = " ".join(part for part in (str(source.day or ""), source.outlet) if part)
    return f"{told}: " if told else ""


def outlets_of(sources: Sequence[StorySource]) -> dict[int, str]:
    """What to call the teller of each story: its outlet, else where it came from."""
    return {source.story: source.outlet or source.source for source in sources}
