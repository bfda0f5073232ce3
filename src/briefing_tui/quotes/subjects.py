"""What stands between the commas before a verb: where a noun phrase begins, and which names in it are no subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.quotes.lexicon import WORD, speech

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTING = re.compile(r"[(),;]")
# So many words before a name, a word for its bearer's kin may stand.
_FARTHEST_KIN = 3


def comma_chunks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas, brackets aside."""
    chunks = []
    begin = start
    depth = 0
    for match in _PARTING.finditer(text, start, end):
        mark = match[0]
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(0, depth - 1)
        elif not depth:
            chunks.append((begin, match.start()))
            begin = match.end()
    chunks.append((begin, end))
    return chunks


def chunk_start(chunks: Sequence[tuple[int, int]], place: int) -> int:
    """Where the chunk begins that a place is in."""
    return next((begin for begin, end in chunks if begin <= place < end), chunks[0][0])


def is_aside(text: str, chunks: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a name belongs to an adverbial, a relative clause or somebody's company, not to the subject."""
    aside = speech().aside
    begin = chunk_start(chunks, place)
    words = [match.group() for match in WORD.finditer(text, begin, place)]
    return bool(words) and (words[0].lower() in aside or any(word in aside for word in words))


def is_governed(text: str, start: int, name: int) -> bool:
    """Whether the word right before a name takes it as its object: `bertemu Budi`, `istri Budi`."""
    words = [match.group().lower() for match in WORD.finditer(text, max(start, name - 40), name)]
    governs = bool(words) and words[-1] in speech().aside and words[-1] not in speech().clausal
    return governs or is_kin(text, start, name)


def is_kin(text: str, start: int, name: int) -> bool:
    """Whether a name stands behind a word for its bearer's kin or voice, so that another person is meant."""
    lists = speech()
    words = [each.group().lower() for each in WORD.finditer(text, max(start, name - 60), name)]
    if not words or words[-1] not in lists.offices:
        # `istri pebalap Budi`, `istri mendiang Wali Kota Tegal Budi`: what the kin does or did stands between the two.
        lead = text[max(start, name - 60) : name]
        nearest = [each.group() for each in WORD.finditer(lead.rpartition(",")[2])]
        if nearest and nearest[0].lower() in lists.relations and "yang" not in nearest and not tells_name(lead):
            return True
        small = nearest[-_FARTHEST_KIN:]
        return any(
            word.lower() in lists.relations and all(map(str.islower, small[n + 1 :])) for n, word in enumerate(small)
        )
    while words and words[-1] in lists.offices:
        words.pop()
    return bool(words) and (words[-1] in lists.relations or words[-1] in lists.voices)


def is_voice(text: str, start: int, name: int) -> bool:
    """Whether a name is that of whom somebody speaks for: `pengacara | Budi`, `kuasa hukum terdakwa | Budi`."""
    lists = speech()
    words = [match.group().lower() for match in WORD.finditer(text, max(start, name - 60), name)]
    while words and words[-1] in lists.clients:
        words.pop()
    return bool(words) and words[-1] in lists.voices


def head_start(text: str, start: int, end: int) -> int:
    """Where a chunk's noun phrase begins: behind connectives such as `Sementara itu` and the like."""
    match = WORD.search(text, start, end)
    while match is not None and match.group().lower() in speech().connectives:
        match = WORD.search(text, match.end(), end)
    return match.start() if match is not None else end


def tells_name(lead: str) -> bool:
    """Whether the words before a name say that it is one: `korban berinisial | MN`."""
    words = lead.split()
    return bool(words) and words[-1] in speech().naming
