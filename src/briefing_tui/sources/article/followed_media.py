"""The media that a story says it follows: `Dilansir dari Reuters`, `mengutip Xinhua`."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import phrase_list, read_toml
from briefing_tui.sources.article.written_moments import weekday_names


def followed_media(text: str) -> list[str]:
    """The media that the body says it follows: `Dilansir dari Reuters`, `mengutip Xinhua`."""
    if not any(root in text for root in _following()):
        return []
    media: list[str] = []
    for match in _follows().finditer(text):
        name = _medium(text, match.end(), any_name=match["any"] is not None)
        if name and name not in media and name.casefold() not in weekday_names():
            media.append(name)
    return media


@cache
def _following() -> tuple[str, ...]:
    """What every verb of following holds, whatever its first letter: most stories hold none, and need no search."""
    table = read_toml("lexicons/reading.toml")["credits"]
    return tuple(verb[1:] for verb in f"{table['follows']} | {table['follows_known']}".split(" | "))


@cache
def _follows() -> re.Pattern[str]:
    """A verb of following, and what stands between it and a name; `any` behind which any name counts."""
    table = read_toml("lexicons/reading.toml")["credits"]
    any_name, known, between = (
        "|".join(str(table[name]).split(" | ")) for name in ("follows", "follows_known", "between")
    )
    return re.compile(rf"\b(?:(?P<any>(?i:{any_name}))|(?i:{known}))\s+(?:(?:{between})\s+){{0,3}}")


def _medium(text: str, start: int, *, any_name: bool) -> str | None:
    """The medium named at a place in the text: one that is known, or whatever is written as a name."""
    for known in _media():
        if text.startswith(known, start) and (any_name or not re.match(r"\w", text[start + len(known) :][:1])):
            return known
    name = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}(?=,|\s[a-z(])").match(text, start) if any_name else None
    return name.group() if name else None


@cache
def _media() -> tuple[str, ...]:
    """The names of `data/lexicons/reading.toml`, the longest first."""
    return tuple(sorted(phrase_list("lexicons/reading.toml", "credits", "media"), key=len, reverse=True))
