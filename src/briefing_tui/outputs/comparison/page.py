"""What stands on the page of a comparison: the weightiest of each part, all of it where `--long` asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.digest.model import Parted
from briefing_tui.outputs.digest.page import LONGEST_WHAT, is_background, news_since
from briefing_tui.outputs.wording import one_line, shortened

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.digest.model import Comparison, Difference, Happening, Participant, Side, Statement
    from briefing_tui.i18n import Labels

# What one side alone has, and what both quote, on a short page.
_HAPPENINGS, _PARTICIPANTS, _STATEMENTS = 8, 8, 4
_LONGEST_NAME = 48


class ComparisonParts(NamedTuple):
    """The parts of a comparison as they are shown; `more` says how many happenings are left out."""

    happenings: Parted[Happening]
    participants: Parted[Participant]
    statements: Parted[Statement]
    more: int


def page_of(comparison: Comparison, *, long: bool) -> ComparisonParts:
    """All that both tell; of what one tells alone the key ones, unless all is asked for."""
    participants, statements = comparison.participants, comparison.statements
    happenings = by_weight(comparison)
    if long:
        return ComparisonParts(happenings, participants, statements, 0)
    since = _since(comparison)
    chosen = Parted(happenings.both, *(_key_happenings(alone, since) for alone in happenings[1:]))
    return ComparisonParts(
        chosen,
        Parted(*(tuple(p for p in part if p.key or p.mentions > 1)[:_PARTICIPANTS] for part in participants)),
        Parted(*(part[:_STATEMENTS] for part in statements)),
        sum(map(len, happenings)) - sum(map(len, chosen)),
    )


def by_weight(comparison: Comparison) -> Parted[Happening]:
    """What both tell, and each alone: the key happenings, then the others, of both the background last; each by day."""
    since = _since(comparison)
    return Parted(
        *(tuple(sorted(part, key=lambda h: (not h.key, is_background(h, since)))) for part in comparison.happenings)
    )


def _since(comparison: Comparison) -> date:
    return news_since(source for side in comparison.sides for source in side.sources)


def _key_happenings(happenings: tuple[Happening, ...], since: date) -> tuple[Happening, ...]:
    """The newest of the key ones, by day; then, as far as there is room, those that are background."""
    key_ones = [happening for happening in happenings if happening.key]
    news = [happening for happening in key_ones if not is_background(happening, since)][-_HAPPENINGS:]
    background = [happening for happening in key_ones if is_background(happening, since)]
    return (*news, *background[max(0, len(key_ones) - _HAPPENINGS) :]) if len(news) < _HAPPENINGS else tuple(news)


def differences_of(comparison: Comparison) -> tuple[tuple[Happening, Difference], ...]:
    """Where the two differ, with what about."""
    return tuple((happening, difference) for happening in comparison.happenings.both
                 for difference in happening.differences)  # fmt: skip


def versions_of(difference: Difference, comparison: Comparison, labels: Labels) -> str:
    """What each side says: `tewas: 3 (Kompas.com); 5 (ANTARA)`."""
    about = difference.about or labels(f"digest_{difference.kind}")
    told = (f"{', '.join(version_of(difference, side))} ({name_of(side)})" for side in comparison.sides)
    return f"{about}: {'; '.join(told)}"


def version_of(difference: Difference, side: Side) -> tuple[str, ...]:
    """What one side says where the other says something else."""
    return tuple(version.value for version in difference.versions if not set(version.stories).isdisjoint(side.stories))


def words_of(happening: Happening, side: Side, *, long: bool) -> tuple[str, ...]:
    """How the stories of a side tell a happening, each in its own words; in whole sentences where that is asked for."""
    told = (telling.event for telling in happening.tellings if telling.story in side.stories)
    words = (one_line(event.text if long else event.told) for event in told)
    return tuple(dict.fromkeys(words if long else (shortened(text, LONGEST_WHAT) for text in words)))


def name_of(side: Side) -> str:
    """What to call a side where it stands in a heading: an outlet, or a title of no more than some words."""
    return shortened(one_line(side.name), _LONGEST_NAME)


def repetitions_of(comparison: Comparison, labels: Labels) -> str:
    """How much of each side stands on the other in nearly the same words; empty where nothing does."""
    if not any(side.repeated for side in comparison.sides):
        return ""
    told = (
        labels("comparison_repeated", name=name_of(side), repeated=len(side.repeated), sentences=side.sentences)
        for side in comparison.sides
    )
    return labels("comparison_repetitions", sides="; ".join(told))


def heads_of(comparison: Comparison, labels: Labels) -> tuple[str, ...]:
    """What stands before the three parts of something: both, only the one, only the other."""
    return labels("comparison_both"), *(labels("comparison_only", name=name_of(side)) for side in comparison.sides)
