"""Bytes to text: byte order marks, UTF-8, UTF-16 without a mark, Windows-1252, and the rest by guessing."""

from __future__ import annotations

import codecs
import re

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.signatures import kind_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
# Bytes: with fewer, a guess at the encoding is no better than none (`TOO_SMALL_SEQUENCE` of charset_normalizer).
_FEWEST_TO_GUESS_BY = 32
# Of Latin script, accents and quotation marks are a small part.
_MOST_ACCENTS = 0.1
# Punctuation and accented letters that Windows-1252 puts where UTF-8 has the inside of its sequences.
_WINDOWS_TEXT = re.compile(rb"[\x80\x85\x8a\x8c\x8e\x91-\x97\x99-\x9c\x9e-\xbf\xc0-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(raw: bytes, source: str) -> str:
    """The text in `raw`, without a byte order mark. Raises `SourceError` where it is no text."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, errors="replace")
    refuse_binary(raw[:_SAMPLE], source)
    if b"\x00" in raw[:_SAMPLE] and (wide := _wide(raw[:_SAMPLE])):
        return raw.decode(wide, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _without_unicode(raw)


def refuse_binary(head: bytes, source: str) -> None:
    """Raise `SourceError` where the first bytes of a source show that it is no text."""
    kind = kind_of(head)
    if kind is not None:
        raise SourceError(source, "file.not_text", kind=Message(kind))
    if any(head.startswith(mark) for mark, _ in _MARKS):
        return
    if b"\x00" in head and _wide(head) is not None:
        return
    # A few may have come into a text; a program holds more.
    if head.count(0) > len(head) // 50 or len(_CONTROL.findall(head)) > 8 + len(head) // 20:
        raise SourceError(source, "file.not_text", kind=Message("kind.binary"))


def encoding_of(head: bytes) -> str:
    """The codec to read a long stream with, by its first bytes; what is not UTF-8 comes through as lone surrogates."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return "utf-8-sig" if name == "utf-8" else name.rsplit("-", 1)[0]
    return (_wide(head) if b"\x00" in head else None) or "utf-8"


def mended(text: str) -> str:
    """Text read with `surrogateescape`, the bytes that were not UTF-8 read as what they most likely are."""
    if text.isascii() or not re.search(r"[\udc80-\udcff]", text):
        return text
    return _without_unicode(text.encode("utf-8", "surrogateescape"))


def _wide(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where the NULs of Latin letters stand; None for neither."""
    sample = head[: len(head) // 4 * 4] or head[:2]
    share = [sample[place::4].count(0) / max(1, len(sample[place::4])) for place in range(4)]
    filled, empty = 0.1, 0.7
    for name, nulls, letters in (
        ("utf-32-le", (1, 2, 3), (0,)), ("utf-32-be", (0, 1, 2), (3,)),
        ("utf-16-le", (1, 3), (0, 2)), ("utf-16-be", (0, 2), (1, 3)),
    ):  # fmt: skip
        if all(share[n] >= empty for n in nulls) and all(share[n] <= filled for n in letters):
            return name
    return None


def _without_unicode(raw: bytes) -> str:
    """Bytes that are not UTF-8 throughout."""
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text[:_SAMPLE] if letter > "\x7f" and letter != "\ufffd")
    if whole > 2 * broken:
        return text  # UTF-8 with a torn place or two.
    sample = raw[:_SAMPLE]
    high = [byte for byte in sample if byte > 0x7F]
    likely = len(sample) < _FEWEST_TO_GUESS_BY or len(high) <= len(sample) * _MOST_ACCENTS
    if likely and all(_WINDOWS_TEXT.match(bytes((byte,))) for byte in high):
        return raw.decode("cp1252", errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return raw.decode(best.encoding if best else "cp1252", errors="replace")
