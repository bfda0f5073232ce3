"""A chat that a messenger has written out as a text (WhatsApp), or that was copied from one (Telegram)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.resources import line_list
from briefing_tui.sources.article.publish_date import is_month_first, publication_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})"
_CLOCK = r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
# `04/03/24 10.15 - Sari: ...`, `[04/03/24 10.15.22] Sari: ...`; what the messenger itself says has nobody before it.
_WHATSAPP = rf"\u200e?\[?(?P<day>{_DAY}),?\s(?P<clock>{_CLOCK})(?:\]|\s-)\s(?:[^:\n]{{1,60}}:\s)?"
# `[10.15, 4/3/2024] Sari: ...`, copied from its pages.
_COPIED = rf"\[(?P<clock_first>{_CLOCK}), (?P<day_second>{_DAY})\] [^:\n]{{1,60}}: "
# `Sari Dewi, [04.03.2024 10:15]:`
_TELEGRAM = rf"[^\[\n]{{1,60}}, \[(?P<day_behind>{_DAY}),?\s(?P<clock_behind>{_CLOCK})\]:?\s"
# `[4/3 10.15] Sari: ...`, copied from a phone: of no year, so of no day.
_WITHOUT_YEAR = rf"\[\d{{1,2}}/\d{{1,2}},? {_CLOCK}\] [^:\n]{{1,60}}: "
_MESSAGE = re.compile(rf"\n(?:{_WHATSAPP}|{_COPIED}|{_TELEGRAM}|{_WITHOUT_YEAR})")


class ChatMessage(NamedTuple):
    """What a message says, and when it was sent, in ISO 8601 (None where that is no day)."""

    text: str
    sent: str | None


def messages_in(text: str, is_wanted: Callable[[str], bool]) -> Iterator[ChatMessage]:
    """The messages of a chat that are wanted for what they say; none where a text does not begin as a chat."""
    text = f"\n{text.lstrip()}"
    if not _MESSAGE.match(text):
        return
    heads = list(_MESSAGE.finditer(text))
    days = [head["day"] or head["day_second"] or head["day_behind"] for head in heads]
    month_first = next((first for day in days if day and (first := is_month_first(day, None)) is not None), False)
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, day, end in zip(heads, days, ends, strict=True):
        if not is_wanted(text[head.end() : end]):
            continue
        said = _edited().sub("", _attached().sub("", text[head.end() : end]))
        clock = (head["clock"] or head["clock_first"] or head["clock_behind"] or "").replace(".", ":")
        sent = publication_time(f"{day} {clock}", home=False, month_first=month_first) if day else None
        yield ChatMessage(said, sent)


@cache
def _attached() -> re.Pattern[str]:
    """What stands above a message for what was sent with it, and for whom it was first from."""
    lines = line_list("lexicons/reading.toml", "chats", "attached")
    return re.compile(rf"\A(?:[\s\u200e]*(?:{'|'.join(lines)})[^\S\n]*\n)+", re.I)


@cache
def _edited() -> re.Pattern[str]:
    """What WhatsApp sets behind a message that was written anew."""
    return re.compile(rf"\s*\u200e?<(?:{'|'.join(line_list('lexicons/reading.toml', 'chats', 'edited'))})>\s*\Z", re.I)
