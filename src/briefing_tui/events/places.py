"""Where it happened: the places behind `di` in the date's part of the sentence, not every place the sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.compression.best_stretch import Compression
    from briefing_tui.events.syntax.sentence import Sentence

# `di Gedung Merdeka, Jalan Asia Afrika, Bandung`: so many words behind `di` may still name where.
_REACH = 14
_STOPS = frozenset({"preposition", "subordinator", "relative", "coordinator", "speech", "negation", "modal", "pronoun"})


def places_of(sentence: Sentence, happened: Compression, mentions: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The ids of the places where it happened. `mentions` are places named in the sentence: where, and which."""
    if not mentions:
        return ()
    starts = {token.start: at for at, token in enumerate(sentence.tokens)}
    by_token = {starts[start]: who for start, who in mentions if start in starts}
    window, found = happened.window, []
    for at in range(window.first, window.last):
        said_elsewhere = happened.is_statement and at in sentence.quoted
        if sentence.lower[at] == "di" and not said_elsewhere:
            found += _behind(sentence, at, window.last, by_token)
    return tuple(dict.fromkeys(found))


def _behind(sentence: Sentence, at: int, last: int, by_token: dict[int, str]) -> list[str]:
    """The places in a phrase with `di`, as far as it goes on."""
    found = []
    for there in range(at + 1, min(last, at + 1 + _REACH)):
        word = sentence.words[there]
        if there in by_token:
            found.append(by_token[there])
        elif there in sentence.names:
            continue
        elif (
            there in sentence.dates
            or sentence.classes[there] in _STOPS
            or is_verb(word)
            or (not word[0].isalnum() and word not in ",().")
        ):
            break
    return found
