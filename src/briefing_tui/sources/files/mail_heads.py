"""The heads of mails as they stand in texts: of a mail as it was saved, as it was pasted, as it was handed on."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing_tui.resources import phrase_list

_FIELD = r"[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*"
_ENVELOPE_LINE = re.compile(r"\AFrom \S+ [^\n]{10,60}\n")
_MAIL_BEGINS = re.compile(rf"(?:{_FIELD}){{0,60}}?(?:MIME-Version|Message-ID|Received|Return-Path):[ \t]", re.I)


def is_mail(text: str) -> bool:
    """Whether a text begins with the head of a mail: fields with a name each, one of them a mail program's own."""
    head = text[:20_000].replace("\r\n", "\n")
    if envelope := _ENVELOPE_LINE.match(head):
        return re.match(_FIELD, head[envelope.end() :]) is not None
    bare = head.lstrip()
    if handed_on := _forwarded().match(bare):
        return _shown_fields().match(bare, handed_on.end()) is not None
    return ":" in head[:80].split("\n", 1)[0] and bool(_MAIL_BEGINS.match(head) or _pasted_head().match(head))


class HandedOn(NamedTuple):
    """What the head of a mail says that was handed on; "" where it says nothing."""

    subject: str = ""
    sent: str = ""


def handed_on_text(text: str) -> tuple[str, HandedOn]:
    """The text of a mail that was handed on, and what its first head says; of any other its own, and nothing.

    What somebody wrote above it is no part of it.
    """
    head = _forwarded().search(text)
    if head is None:
        return text, HandedOn()
    below = text[head.end() :]
    is_quoted = all(line.startswith(">") for line in below.split("\n") if line.strip())
    if is_quoted:
        below = re.sub(r"^>[ ]?", "", below, flags=re.M)
    fields = _shown_fields().match(below)
    if fields is None:
        is_answer = is_quoted and len(below) > head.start()
        return below if is_answer else f"{text[: head.start()]}\n\n{below}", HandedOn()
    said = HandedOn(_shown_field(fields.group(), "subject"), _shown_field(fields.group(), "date"))
    story = below[fields.end() :]
    is_longer = len(story) > head.start()
    return story if is_longer else f"{text[: head.start()]}\n\n{story}", said


def _shown_field(head: str, name: str) -> str:
    field = re.search(rf"^[*]?(?:{words_of_mails(name)})[ ]?:[*]?(.*)$", head, re.I | re.M)
    return field[1].strip() if field else ""


def words_of_mails(name: str) -> str:
    """Words of mails, as the alternatives of a regular expression."""
    return "|".join(phrase_list("lexicons/reading.toml", "mails", name))


@cache
def _pasted_head() -> re.Pattern[str]:
    """What is pasted out of a mail program keeps some fields of its head, an empty line behind them."""
    field = rf"(?:{words_of_mails('fields')}):[ \t][^\n]*\n(?:[ \t][^\n]*\n)*"
    return re.compile(rf"(?=(?:.*\n){{0,8}}?(?:{words_of_mails('subject')}):)(?:{field}){{3,8}}[ \t]*\n", re.I)


@cache
def _forwarded() -> re.Pattern[str]:
    """What stands above a mail that was handed on: a line that says so, or (Outlook) a rule or nothing and its head.

    Above one that is quoted in an answer stands who wrote it.
    """
    words, fields = words_of_mails("above_forwarded"), words_of_mails("fields")
    return re.compile(
        rf"^[ ]*(?:-{{2,}}[ ]?(?:{words})[ ]?-{{2,}}|(?:{words})[ ]?:)[ ]*\n"
        rf"|^(?:_{{8,}}[ ]*\n+)?(?=(?:[*]?(?:{fields})[ ]?:.*\n){{3}})"
        rf"|^\S(?:[^\n]{{0,200}}+\n)?[^\n]{{0,300}}\b(?:{words_of_mails('quoting')})[ ]?:[ ]*\n+(?=>)",
        re.I | re.M,
    )


@cache
def _shown_fields() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[*]?(?:{words_of_mails('fields')})[ ]?:.*\n)+", re.I)
