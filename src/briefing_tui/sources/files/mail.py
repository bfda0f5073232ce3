"""A story that came by mail, as mail programs save one (`.eml`, RFC 5322)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.resources import read_toml
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.mime import without_deep_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.briefing import Article

# Longer than any head that means something; Python's parser copies the rest of one at each of its words.
_LONGEST_FIELD = 4_000
# Its parser takes its time for each part.
_MOST_PARTS = 200
_PART_BEGINS = re.compile(rb"^--\S", re.M)
# Two dashes and a blank part a mail from its signature (RFC 3676, 4.3).
_SIGNATURE = re.compile(r"^-- $", re.M)
_FIELD = r"[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*"
# What is pasted out of a mail program keeps these of its head, an empty line behind them.
_PASTED_FIELD = r"(?:From|To|Cc|Date|Sent|Subject):[ \t][^\n]*\n(?:[ \t][^\n]*\n)*"
_PASTED_HEAD = re.compile(rf"(?=(?:.*\n){{0,8}}?Subject:)(?:{_PASTED_FIELD}){{3,8}}[ \t]*\n")
# What a mailbox sets before each mail: by whom and when it came.
_ENVELOPE = re.compile(rb"(?:\A|(?<=\n))From \S+ [^\n]{10,60}\n(?=[A-Za-z-]{2,40}:[ \t])")
_ENVELOPE_LINE = re.compile(r"\AFrom \S+ [^\n]{10,60}\n")
_MAIL_BEGINS = re.compile(rf"(?:{_FIELD}){{0,60}}?(?:MIME-Version|Message-ID|Received|Return-Path):[ \t]", re.I)


def is_mail(text: str) -> bool:
    """Whether a text begins with the head of a mail: fields with a name each, one of them a mail program's own."""
    head = _ENVELOPE_LINE.sub("", text[:20_000].replace("\r\n", "\n"))
    return ":" in head[:80].split("\n", 1)[0] and bool(_MAIL_BEGINS.match(head) or _PASTED_HEAD.match(head))


class _BoundedFields(EmailPolicy):
    """How mails are parsed, with what each field of a head holds cut where it is too long."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_FIELD]


def read_mails(raw: bytes, source: str) -> Iterator[Article | SourceError]:
    """The story in a mail, or those in the mails of a mailbox (mbox, RFC 4155): a faulty one costs only itself.

    Raises `SourceError` where a mail alone has no story.
    """
    begins = [match.start() for match in _ENVELOPE.finditer(raw)]
    if len(begins) < 2:
        yield read_mail(_ENVELOPE.sub(b"", raw, count=1), source)
        return
    for number, (begin, end) in enumerate(zip(begins, [*begins[1:], len(raw)], strict=True), 1):
        try:
            yield read_mail(_ENVELOPE.sub(b"", raw[begin:end], count=1), f"{source}#{number}")
        except Exception as fault:  # Whatever one mail sets off must not cost the others.
            yield fault_in(f"{source}#{number}", fault)


def read_mail(raw: bytes, source: str) -> Article:
    """The story in a mail, its plain text or its page; its subject is the title; its date stands in for another.

    Raises `SourceError` where there is no text in it, or none worth a briefing.
    """
    mail = message_from_bytes(_without_many_parts(without_deep_parts(raw)), policy=_BoundedFields())
    title = _handed_on().sub("", str(mail["subject"] or "")).strip()
    part = mail.get_body(preferencelist=("plain", "html")) if isinstance(mail, EmailMessage) else None
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        raise SourceError(source, "mail.no_text")
    if part.get_content_type() == "text/html":
        from briefing_tui.sources.html.page import read_page

        story = read_page(content, source, charset=part.get_content_charset())
        story = replace(story, title=title or story.title)
    else:
        text = _SIGNATURE.split(_decoded(content, part.get_content_charset(), source).replace("\r\n", "\n"), 1)[0]
        text = _forwarded().sub("", text)
        story = validate_article(parse_article(text, source=source, title=title), source)
    return replace(story, published=story.published or publication_time(str(mail["date"] or "")))


def _without_many_parts(raw: bytes) -> bytes:
    beyond = next(islice(_PART_BEGINS.finditer(raw), _MOST_PARTS, None), None)
    return raw if beyond is None else raw[: beyond.start()]


def _decoded(content: bytes, charset: str | None, source: str) -> str:
    try:
        return content.decode(charset or "utf-8")
    except (LookupError, ValueError):
        return decode(content, source)


def _words(name: str) -> str:
    return "|".join(str(read_toml("lexicons/reading.toml")["mails"][name]).split(" | "))


@cache
def _handed_on() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{_words('before_subject')})\s*:\s*)+", re.I)


@cache
def _forwarded() -> re.Pattern[str]:
    """A line of its own above a mail that was handed on, then the fields of its head."""
    return re.compile(
        rf"^[ ]*-{{2,}}[ ]?(?:{_words('above_forwarded')})[ ]?-{{2,}}[ ]*\n+(?:(?:{_words('fields')})[ ]?:.*\n+)*",
        re.I | re.M,
    )
