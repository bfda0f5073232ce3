"""A story that came by mail, as mail programs save one (`.eml`, RFC 5322)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.resources import phrase_list
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.stories_in_text import stories_in
from briefing_tui.sources.mime import without_deep_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from briefing_tui.briefing import Article

# Longer than any head that means something; Python's parser copies the rest of one at each of its words.
_LONGEST_FIELD = 4_000
# Its parser takes its time for each part.
_MOST_PARTS = 200
_ENDINGS_OF_TEXTS = (".txt", ".text", ".md")
# A plain part with fewer says no more than that the mail is to be read as a page.
_FEWEST_WORDS_OF_STORY = 15
_PART_BEGINS = re.compile(rb"^--\S", re.M)
# Two dashes and a blank part a mail from its signature (RFC 3676, 4.3); without the blank, from a few short lines.
_SIGNATURE = re.compile(r"^-- $|^--\n(?=(?:[^\n]{0,60}+(?:\n|\Z)){1,6}\Z)", re.M)
_FIELD = r"[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*"
# What a mailbox sets before each mail: by whom and when it came.
_ENVELOPE = re.compile(rb"(?:\A|(?<=\n))From \S+ [^\n]{10,60}\n(?=[A-Za-z-]{2,40}:[ \t])")
# In a mailbox a line that begins like that has a mark before it (mboxrd).
_QUOTED_FROM = re.compile(rb"^>(?=>*From )", re.M)
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
        yield from _stories_of(_ENVELOPE.sub(b"", raw, count=1), source)
        return
    for number, (begin, end) in enumerate(zip(begins, [*begins[1:], len(raw)], strict=True), 1):
        try:
            mail = _QUOTED_FROM.sub(b"", _ENVELOPE.sub(b"", raw[begin:end], count=1))
            yield from _stories_of(mail, f"{source}#{number}")
        except Exception as fault:  # Whatever one mail sets off must not cost the others.
            yield fault_in(f"{source}#{number}", fault)


def _stories_of(raw: bytes, source: str) -> Iterator[Article | SourceError]:
    """The stories of a mail: of its text, else of the texts that are attached to it.

    Raises `SourceError` where neither has one.
    """
    mail = message_from_bytes(_without_many_parts(without_deep_parts(raw)), policy=_BoundedFields())
    attached = list(_attached_texts(mail))
    try:
        yield from _text_of(mail, source)
    except SourceError:
        if not attached:
            raise
    for name, content in attached:
        where = f"{source}/{sanitize_line(name)}"
        try:
            story = validate_article(parse_article(decode(content, where).replace("\r\n", "\n"), source=where), where)
            yield replace(story, published=story.published or publication_time(_field(mail, "date")))
        except Exception as fault:  # Whatever one attachment sets off must not cost the others.
            yield fault_in(where, fault)


def _attached_texts(mail: Message) -> Iterator[tuple[str, bytes]]:
    """The names and contents of the texts attached to a mail."""
    for part in mail.iter_attachments() if isinstance(mail, EmailMessage) else ():
        name, content = part.get_filename(), part.get_payload(decode=True)
        if name and name.casefold().endswith(_ENDINGS_OF_TEXTS) and isinstance(content, bytes):
            yield name, content


def _text_of(mail: Message, source: str) -> Iterator[Article | SourceError]:
    """The stories of a mail's own text: of a newsletter several, of any other one."""
    part = _body_of(mail)
    content = part.get_payload(decode=True) if part is not None else None
    if part is not None and part.get_content_type() == "text/plain" and isinstance(content, bytes):
        text = _decoded(content, part.get_content_charset(), source).replace("\r\n", "\n")
        texts = [story.text for story in stories_in(text)]
        if len(texts) > 1:
            for number, one in enumerate(texts, 1):
                yield _one_of_several(one, f"{source}#{number}", _field(mail, "date"))
            return
    yield _story_of(mail, source)


def _one_of_several(text: str, source: str, sent: str) -> Article | SourceError:
    try:
        story = validate_article(parse_article(text, source=source), source)
    except Exception as fault:  # Whatever one story sets off must not cost the others.
        return fault_in(source, fault)
    return replace(story, published=story.published or publication_time(sent))


def _story_of(mail: Message, source: str) -> Article:
    """The story in a mail, its plain text or its page; its subject is the title; its date stands in for another."""
    title = _handed_on().sub("", _field(mail, "subject")).strip()
    sent = _field(mail, "date")
    part = _body_of(mail)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        raise SourceError(source, "mail.no_text")
    if part.get_content_type() == "text/html":
        from briefing_tui.sources.html.page import read_page

        story = read_page(_signature_element().split(content, 1)[0], source, charset=part.get_content_charset())
        story = replace(story, title=title or story.title)
    else:
        text = _closing().split(
            _SIGNATURE.split(_decoded(content, part.get_content_charset(), source).replace("\r\n", "\n"), 1)[0], 1
        )[0]
        text, handed_on = _handed_on_text(text)
        sent = handed_on.sent or sent
        title = title or _handed_on().sub("", handed_on.subject).strip()
        story = validate_article(parse_article(text, source=source, known=KnownFields(title=title)), source)
    moment = publication_time(sent)
    # Of the day that the text names the mail knows the hour.
    is_same_day = story.published is not None and moment is not None and moment[:10] == story.published
    return replace(story, published=moment if is_same_day else story.published or moment)


def _body_of(mail: Message) -> Message | None:
    """The part of a mail that is its text: the plain one, unless this only says that there is a page."""
    if not isinstance(mail, EmailMessage):
        return None
    plain, page = (mail.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
    said = plain.get_payload(decode=True) if plain is not None else None
    is_pointer = page is not None and isinstance(said, bytes) and len(said.split()) < _FEWEST_WORDS_OF_STORY
    return page if plain is None or is_pointer else plain


def _without_many_parts(raw: bytes) -> bytes:
    beyond = next(islice(_PART_BEGINS.finditer(raw), _MOST_PARTS, None), None)
    return raw if beyond is None else raw[: beyond.start()]


def _decoded(content: bytes, charset: str | None, source: str) -> str:
    try:
        return content.decode(charset or "utf-8")
    except (LookupError, ValueError):
        return decode(content, source)


def _field(mail: Message, name: str) -> str:
    """What a field of a mail's head says, by any of its names: those that mail programs show are in their language."""
    return next((str(mail[written]) for written in _words(name).split("|") if mail[written]), "")


class _HandedOn(NamedTuple):
    """What the head of a mail says that was handed on; "" where it says nothing."""

    subject: str = ""
    sent: str = ""


def _handed_on_text(text: str) -> tuple[str, _HandedOn]:
    """The text of a mail that was handed on, and what its first head says; of any other its own, and nothing.

    What somebody wrote above it is no part of it.
    """
    head = _forwarded().search(text)
    if head is None:
        return text, _HandedOn()
    below = text[head.end() :]
    if all(line.startswith(">") for line in below.split("\n") if line.strip()):
        below = re.sub(r"^>[ ]?", "", below, flags=re.M)
    fields = _shown_fields().match(below)
    if fields is None:
        return f"{text[: head.start()]}\n\n{below}", _HandedOn()
    said = _HandedOn(_shown_field(fields.group(), "subject"), _shown_field(fields.group(), "date"))
    story = below[fields.end() :]
    is_longer = len(story) > head.start()
    return story if is_longer else f"{text[: head.start()]}\n\n{story}", said


def _shown_field(head: str, name: str) -> str:
    field = re.search(rf"^[*]?(?:{_words(name)})[ ]?:[*]?(.*)$", head, re.I | re.M)
    return field[1].strip() if field else ""


def _words(name: str) -> str:
    return "|".join(phrase_list("lexicons/reading.toml", "mails", name))


@cache
def _signature_element() -> re.Pattern[bytes]:
    """Where in a page the element of a mail's signature begins, by the names that mail programs give it."""
    names = _words("signature_elements")
    return re.compile(rf"<\w{{1,10}}\b[^<>]{{0,300}}\b(?:class|id)=[\"'](?:{names})\b".encode(), re.I)


@cache
def _closing() -> re.Pattern[str]:
    """`Salam,` and the few short lines of a name that end a mail."""
    return re.compile(rf"^(?:{_words('closings')})[,.]?[ ]*\n(?=(?:[^\n]{{0,60}}+(?:\n|\Z)){{1,6}}\Z)", re.I | re.M)


@cache
def _handed_on() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{_words('before_subject')})\s*:\s*|\[[^\[\]]{{1,30}}\]\s*)+", re.I)


@cache
def _pasted_head() -> re.Pattern[str]:
    """What is pasted out of a mail program keeps some fields of its head, an empty line behind them."""
    field = rf"(?:{_words('fields')}):[ \t][^\n]*\n(?:[ \t][^\n]*\n)*"
    return re.compile(rf"(?=(?:.*\n){{0,8}}?(?:{_words('subject')}):)(?:{field}){{3,8}}[ \t]*\n", re.I)


@cache
def _forwarded() -> re.Pattern[str]:
    """What stands above a mail that was handed on: a line that says so, or (Outlook) a rule or nothing and its head."""
    words, fields = _words("above_forwarded"), _words("fields")
    return re.compile(
        rf"^[ ]*(?:-{{2,}}[ ]?(?:{words})[ ]?-{{2,}}|(?:{words})[ ]?:)[ ]*\n"
        rf"|^(?:_{{8,}}[ ]*\n+)?(?=(?:[*]?(?:{fields})[ ]?:.*\n){{3}})",
        re.I | re.M,
    )


@cache
def _shown_fields() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[*]?(?:{_words('fields')})[ ]?:.*\n)+", re.I)
