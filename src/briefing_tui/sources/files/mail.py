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

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError, fault_in
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.kinds import kind_by_name
from briefing_tui.sources.files.mail_heads import handed_on_text, words_of_mails
from briefing_tui.sources.files.stories_in_text import stories_in
from briefing_tui.sources.mime import without_deep_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from email.message import Message

    from briefing_tui.sources.stream import SourceItem

    # What reads a file by its name and its content, under the name it has as a source.
    AttachedReader = Callable[[str, bytes, str], Iterator[SourceItem]]

# Longer than any head that means something; Python's parser copies the rest of one at each of its words.
_LONGEST_FIELD = 4_000
# Its parser takes its time for each part.
_MOST_PARTS = 200
# A plain part with fewer says no more than that the mail is to be read as a page.
_FEWEST_WORDS_OF_STORY = 15
# Beside what is attached, a text with fewer is no story; a letter that says what is attached is not this long.
_FEWEST_WORDS_BESIDE = 20
_LONGEST_NOTE = 120
_PART_BEGINS = re.compile(rb"^--\S", re.M)
# Two dashes and a blank part a mail from its signature (RFC 3676, 4.3); without the blank, from a few short lines.
_SIGNATURE = re.compile(r"^-- $|^--\n(?=(?:[^\n]{0,60}+(?:\n|\Z)){1,6}\Z)", re.M)
# A blank before its end says that a line goes on in the next, but that of a signature; another may stand before a line
# that begins with a blank, `>` or `From ` (RFC 3676, 4.1 and 4.4).
_SOFT_BREAK = re.compile(r"(?<=[\S ])(?<!^--) \n ?(?=\S)(?!>|-- \n)", re.M)
_STUFFED = re.compile(r"^ (?=\S| )", re.M)
# Apple's program says in a first line how long a mail is, behind which it keeps notes of its own.
_LENGTH_LINE = re.compile(rb"(\d{1,12})[ ]*\r?\n(?=[A-Za-z-]{2,40}:[ \t])")
# What a mailbox sets before each mail: by whom and when it came.
_ENVELOPE = re.compile(rb"(?:\A|(?<=\n))From \S+ [^\n]{10,60}\n(?=[A-Za-z-]{2,40}:[ \t])")
# In a mailbox a line that begins like that has a mark before it (mboxrd).
_QUOTED_FROM = re.compile(rb"^>(?=>*From )", re.M)


class _BoundedFields(EmailPolicy):
    """How mails are parsed, with what each field of a head holds cut where it is too long."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_FIELD]


def read_mails(raw: bytes, source: str, read_attached: AttachedReader | None) -> Iterator[SourceItem]:
    """The story in a mail, or those in the mails of a mailbox (mbox, RFC 4155): a faulty one costs only itself.

    `read_attached` reads what is attached to them; None where that is left out. Raises `SourceError` where a mail alone
    has no story.
    """
    if counted := _LENGTH_LINE.match(raw):
        raw = raw[counted.end() :][: int(counted[1])]
    begins = [match.start() for match in _ENVELOPE.finditer(raw)]
    if len(begins) < 2:
        yield from _stories_of(_ENVELOPE.sub(b"", raw, count=1), source, read_attached)
        return
    for number, (begin, end) in enumerate(zip(begins, [*begins[1:], len(raw)], strict=True), 1):
        try:
            mail = _QUOTED_FROM.sub(b"", _ENVELOPE.sub(b"", raw[begin:end], count=1))
            yield from _stories_of(mail, f"{source}#{number}", read_attached)
        except Exception as fault:  # Whatever one mail sets off must not cost the others.
            yield fault_in(f"{source}#{number}", fault)


def _stories_of(raw: bytes, source: str, read_attached: AttachedReader | None) -> Iterator[SourceItem]:
    """The stories of a mail: of its text, and of the files that are attached to it, to which the text may but point.

    Raises `SourceError` where neither has one.
    """
    mail = message_from_bytes(_without_many_parts(without_deep_parts(raw)), policy=_BoundedFields())
    attached = list(_attached_files(mail)) if read_attached else []
    if not attached:
        yield from _text_of(mail, source)
    elif not _is_covering_note(mail, source):
        try:
            yield from _text_of(mail, source)
        except Exception as fault:  # It must not cost what is attached.
            yield fault_in(source, fault)
    for name, content in attached:
        for item in read_attached(name, content, f"{source}/{sanitize_line(name)}") if read_attached else ():
            if isinstance(item, Article) and not item.published:
                yield replace(item, published=publication_time(_field(mail, "date")))
            else:
                yield item


def _attached_files(mail: Message) -> Iterator[tuple[str, bytes]]:
    """The names and contents of what is attached to a mail and may hold stories, other mails among it."""
    for number, part in enumerate(mail.iter_attachments() if isinstance(mail, EmailMessage) else (), 1):
        if part.get_content_type() == "message/rfc822" and isinstance(mails := part.get_payload(), list):
            yield from (
                (part.get_filename() or f"{number}.eml", one.as_bytes())
                for one in mails[:1]
                if isinstance(one, EmailMessage)
            )
            continue
        name, content = part.get_filename(), part.get_payload(decode=True)
        if name and kind_by_name(name) and isinstance(content, bytes):
            yield name, content


def _is_covering_note(mail: Message, source: str) -> bool:
    """Whether the text of a mail but hands on what is attached: it is a line or two, or a short letter that says so."""
    part = _body_of(mail)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        return True
    text = re.sub(r"<[^<>]{0,2000}>", " ", _decoded(content, part.get_content_charset(), source))
    words = len(text.split())
    return words < _FEWEST_WORDS_BESIDE or (words < _LONGEST_NOTE and _attaching().search(text) is not None)


def _text_of(mail: Message, source: str) -> Iterator[Article | SourceError]:
    """The stories of a mail's own text: of a newsletter several, of any other one."""
    part = _body_of(mail)
    content = part.get_payload(decode=True) if part is not None else None
    if part is not None and part.get_content_type() == "text/plain" and isinstance(content, bytes):
        text = _plain_text(part, content, source)
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
        text = _closing().split(_SIGNATURE.split(_plain_text(part, content, source), 1)[0], 1)[0]
        text, handed_on = handed_on_text(text)
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


def _plain_text(part: Message, content: bytes, source: str) -> str:
    """The text of a plain part; of a flowed one with the lines of a paragraph as one."""
    text = _decoded(content, part.get_content_charset(), source).replace("\r\n", "\n")
    if str(part.get_param("format") or "").casefold() != "flowed":
        return text
    is_blank_added = str(part.get_param("delsp") or "").casefold() == "yes"
    return _STUFFED.sub("", _SOFT_BREAK.sub("" if is_blank_added else " ", text))


def _field(mail: Message, name: str) -> str:
    """What a field of a mail's head says, by any of its names: those that mail programs show are in their language."""
    return next((str(mail[written]) for written in words_of_mails(name).split("|") if mail[written]), "")


@cache
def _signature_element() -> re.Pattern[bytes]:
    """Where in a page the element of a mail's signature begins, by the names that mail programs give it."""
    names = words_of_mails("signature_elements")
    return re.compile(rf"<\w{{1,10}}\b[^<>]{{0,300}}\b(?:class|id)=[\"'](?:{names})\b".encode(), re.I)


@cache
def _closing() -> re.Pattern[str]:
    """`Salam,` and the few short lines of a name that end a mail."""
    return re.compile(
        rf"^(?:{words_of_mails('closings')})[,.]?[ ]*\n(?=(?:[^\n]{{0,60}}+(?:\n|\Z)){{1,6}}\Z)", re.I | re.M
    )


@cache
def _attaching() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words_of_mails('attaching')})\b", re.I)


@cache
def _handed_on() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{words_of_mails('before_subject')})\s*:\s*|\[[^\[\]]{{1,30}}\]\s*)+", re.I)
