"""Which stories a reader means by the name of an outlet, by a path or an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.briefing import Article, Briefing

_NO_LETTER = re.compile(r"[\W_]+")


def stories_named(name: str, briefings: Sequence[Briefing]) -> tuple[int, ...]:
    """The numbers of the stories: of that outlet, else from that path or address, else of an outlet so beginning.

    A path may be a folder's, or a file's of many records; the name of a file is enough.
    Letter case, spaces and signs do not count in the names of outlets: `tempo.co` is `Tempo.co`, `cnn` CNN Indonesia.
    Empty where nothing is named so, or where the beginnings of several outlets are.
    """
    if not name:
        return ()
    wanted = _folded(name)
    articles = [briefing.article for briefing in briefings]
    readings: tuple[Callable[[Article], bool], ...] = (
        lambda article: bool(wanted) and _folded(article.outlet or "") == wanted,
        lambda article: name in (article.source, article.url, *article.also_at),
        lambda article: article.source.startswith((f"{name.rstrip('/')}/", f"{name}#")),
        lambda article: name == article.source.rpartition("/")[2],
        lambda article: bool(wanted) and _folded(article.outlet or "").startswith(wanted),
    )
    for is_meant in readings:
        stories = tuple(number for number, article in enumerate(articles) if is_meant(article))
        if stories:
            is_clear = is_meant is not readings[-1] or len({_folded(articles[n].outlet or "") for n in stories}) == 1
            return stories if is_clear else ()
    return ()


def names_of_outlets(briefings: Sequence[Briefing]) -> tuple[str, ...]:
    """The outlets of some stories, those of the most first."""
    outlets = [briefing.article.outlet for briefing in briefings if briefing.article.outlet]
    return tuple(sorted(set(outlets), key=lambda outlet: (-outlets.count(outlet), outlet)))


def _folded(name: str) -> str:
    return _NO_LETTER.sub("", name).casefold()
