"""Which two outlets or stories of the dossier are set side by side, and what is shown of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.dossier.comparison_page import ComparisonPage, ComparisonPageMaker
from briefing_tui.tui.dossier.headline import title_with_origin
from briefing_tui.tui.drawing.rendering import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Comparison
    from briefing_tui.tui.dossier.compared_sides import ComparedSides
    from briefing_tui.tui.dossier.digest_page import MadeDigest
    from briefing_tui.tui.dossier.dossier import Dossier
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.widgets.comparison import ComparisonSheet

# Cells of a side's name: an outlet's, or a story's title where both are of one outlet and day.
_LONGEST_NAME = 32


class Comparable(NamedTuple):
    """What may be one side: an outlet with its stories, or one story, and what to call it."""

    name: str
    stories: tuple[int, ...]
    is_outlet: bool = False


class Comparing:
    """The two sides that are shown; `made_digest` gives the digest that is at hand."""

    def __init__(self, services: Services, made_digest: Callable[[], MadeDigest | None]) -> None:
        self._made_digest = made_digest
        self._services = services
        self._dossier: Dossier = services.dossier
        self.sides: ComparedSides | None = None
        self._shown: ComparedSides | None = None
        self.comparison: Comparison | None = None

    # Which.

    def choices(self, stories: Iterable[int]) -> list[Comparable]:
        """The outlets of these stories, then the stories one by one, those without an outlet too."""
        numbers = sorted(set(stories))
        by_outlet: dict[str, list[int]] = {}
        for number in numbers:
            by_outlet.setdefault(self._dossier.stories[number].article.outlet or "", []).append(number)
        named = {outlet: of for outlet, of in by_outlet.items() if outlet}
        outlets = (
            [Comparable(outlet, tuple(of), is_outlet=True) for outlet, of in named.items()] if len(named) > 1 else []
        )
        alone = [n for n in numbers if not any(c.stories == (n,) for c in outlets)]
        return [*outlets, *(Comparable(self.title(number), (number,)) for number in alone)]

    def title(self, number: int) -> str:
        """What to call a story."""
        return title_with_origin(self._dossier.stories[number])

    # What is shown.

    def fill(self, view: ComparisonSheet) -> None:
        """Show the two sides as they are known by now; while a story that was edited is briefed, what they were."""
        if self.sides is None:
            return
        keep, self._shown = self.sides == self._shown, self.sides
        page = self._page(self.sides)
        if not (keep and page.is_waiting and view.items):
            view.show(page, keep=keep)

    def _page(self, sides: ComparedSides) -> ComparisonPage:
        numbers = (*sides.one, *sides.other)
        stories = self._dossier.stories
        self.comparison = None
        names = (self._name(sides.one), self._name(sides.other))
        articles = {number: stories[number].article for number in numbers}
        days = {number: stories[number].day for number in numbers}
        page = ComparisonPage(names, (sides.one, sides.other), articles, days)
        briefed = tuple(number for number in numbers if stories[number].briefing)
        one, other = (tuple(n for n in side if n in briefed) for side in sides)
        is_waiting = any(stories[number].briefing is None and stories[number].fault is None for number in numbers)
        if is_waiting or not one or not other:
            return page._replace(is_waiting=is_waiting)
        comparison, maker = self._compared(one, other)
        self.comparison = comparison
        return page._replace(
            names=(_short(comparison.sides[0].name), _short(comparison.sides[1].name)),
            rows=maker.rows(),
            told_alone=maker.told_alone(),
            repeated=maker.repeated(),
        )

    def _name(self, side: tuple[int, ...]) -> str:
        outlets = {self._dossier.stories[number].article.outlet for number in side}
        return _short((len(outlets) == 1 and outlets.pop()) or self.title(side[0]))

    def _compared(self, one: tuple[int, ...], other: tuple[int, ...]) -> tuple[Comparison, ComparisonPageMaker]:
        """The comparison as the digest at hand has it, or where that is of other texts one of the two by themselves."""
        from briefing_tui.digest.comparison import compare
        from briefing_tui.digest.model import Digest

        made = self._made_digest()
        numbers: tuple[int, ...]
        briefings: tuple[Briefing, ...]
        if made is None or not self._holds(made, (*one, *other)):
            numbers = (*one, *other)
            briefings = tuple(b for n in numbers if (b := self._dossier.stories[n].briefing))
            digest = Digest((), (), (), None)
        else:
            numbers, briefings, digest = made.numbers, made.briefings, made.digest
        left, right = ([numbers.index(n) for n in side] for side in (one, other))
        comparison = compare(digest, briefings, left, right)
        return comparison, ComparisonPageMaker(comparison, briefings, numbers, self._services.labels.language)

    def _holds(self, made: MadeDigest, numbers: Iterable[int]) -> bool:
        """Whether a digest is of the texts that these stories have now."""
        texts = {n: briefing.article.text for n, briefing in zip(made.numbers, made.briefings, strict=True)}
        return all(texts.get(number) == self._dossier.stories[number].article.text for number in numbers)


def _short(name: str) -> str:
    """The name of a side where it stands in a heading."""
    return shortened(sanitize_line(name), _LONGEST_NAME)
