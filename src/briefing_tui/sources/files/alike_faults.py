"""Faults of one source that are all of a kind: the first are named, how many more there are is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.limits import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of a kind, before the others are summed up.
NAMED_OF_A_KIND = 5


class AlikeFaults:
    """What was wrong in one source: how often each kind of fault came, and where the summed ones begin and end."""

    def __init__(self, source: str, *, all_named: bool) -> None:
        self._source = source
        self._most = FAULTS if all_named else NAMED_OF_A_KIND
        self._by_kind: dict[tuple[str, ...], _Kind] = {}

    def is_named(self, fault: SourceError) -> bool:
        """Whether a fault is one of the first of its kind; the others are counted."""
        kind = _kind_of(fault.message)
        alike = self._by_kind.get(kind)
        if alike is None:
            # Of very many kinds each is one of the rest.
            kind = kind if len(self._by_kind) < FAULTS else ()
            alike = self._by_kind.setdefault(kind, _Kind(fault))
        alike.count += 1
        if alike.count <= self._most:
            return True
        alike.last = fault
        alike.first_summed = alike.first_summed or fault
        return False

    def sums(self) -> Iterator[SourceError]:
        """A fault for each kind of which some were not named: how many, from which record to which, and why."""
        for alike in self._by_kind.values():
            count = alike.count - self._most
            if count == 1:
                yield alike.last
            elif count > 1 and alike.first_summed is not None:
                first, last = _place(alike.first_summed), _place(alike.last)
                reason = _reason(alike.last.message)
                yield SourceError(
                    self._source,
                    Message("alike_faults", count=count, reason=reason)
                    if first is None or last is None
                    else Message("alike_faults.between", count=count, first=first, last=last, reason=reason),
                )


class _Kind:
    """The faults of one kind: how many, the first that was not named, and the last."""

    def __init__(self, fault: SourceError) -> None:
        self.count = 0
        self.first_summed: SourceError | None = None
        self.last = fault


def faults_in(fault: Exception) -> int:
    """How many faults a fault stands for."""
    if isinstance(fault, SourceError) and fault.message.id.startswith("alike_faults"):
        return next(value for name, value in fault.message.arguments if name == "count" and isinstance(value, int))
    return 1


def _kind_of(message: Message) -> tuple[str, ...]:
    inner = (value for _, value in message.arguments if isinstance(value, Message))
    return (message.id, *(one for value in inner for one in _kind_of(value)))


def _reason(message: Message) -> Message:
    """What is wrong, without where."""
    if message.id != "at_line":
        return message
    return next((value for _, value in message.arguments if isinstance(value, Message)), message)


def _place(fault: SourceError) -> int | None:
    """The number of the line or the record that a fault is in."""
    if fault.message.id == "at_line":
        return next(
            (value for name, value in fault.message.arguments if name == "number" and isinstance(value, int)), None
        )
    number = fault.source.rpartition("#")[2]
    return int(number) if number.isdigit() else None
