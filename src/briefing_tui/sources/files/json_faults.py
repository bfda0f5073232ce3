"""What is wrong with a JSON document, in the words of the interface instead of the decoder's."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefing_tui.messages import Message

if TYPE_CHECKING:
    from briefing_tui.messages import MessageId

# By how the messages of Python's decoder begin (json/decoder.py, json/scanner.py).
_REASONS: tuple[tuple[str, MessageId], ...] = (
    (r"Expecting value", "json.value"),
    (r"Expecting property name", "json.name"),
    (r"Expecting ':'", "json.colon"),
    (r"Expecting ','", "json.comma"),
    (r"Unterminated string", "json.string"),
    (r"Invalid (?:control|\\)", "json.character"),
    (r"Extra data", "json.extra"),
    (r"Illegal trailing comma", "json.last_comma"),
)


def json_fault(fault: ValueError | RecursionError, line_number: int | None) -> Message:
    """What is wrong with a JSON document, or with a line of JSON Lines that has a number of its own."""
    if isinstance(fault, json.JSONDecodeError):
        known = next((reason for begins, reason in _REASONS if re.match(begins, fault.msg)), None)
        said = Message(known) if known else fault.msg
        return at_line(line_number or fault.lineno, Message("json.broken", fault=said, column=fault.colno))
    # The one other fault of a decoder of text: `int` takes no more than 4,300 digits (CVE-2020-10735).
    reason = Message("json.too_deep" if isinstance(fault, RecursionError) else "json.long_number")
    return reason if line_number is None else at_line(line_number, reason)


def at_line(number: int, reason: Message) -> Message:
    """The same, with the line it stands in."""
    return Message("at_line", number=number, reason=reason)
