"""The first bytes of files that are neither text nor markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.messages import MessageId

# Sources: the signatures of the `file` program (magic 5.45); of films, ISO/IEC 14496-12 (`ftyp`).
_SIGNATURES: tuple[tuple[tuple[bytes, ...], MessageId], ...] = (
    ((b"%PDF",), "kind.pdf"),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8"), "kind.picture"),
    ((b"PK\x03\x04",), "kind.zip"),
    ((b"\x1f\x8b",), "kind.gzip"),
    ((b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"), "kind.compressed"),
    ((b"\xd0\xcf\x11\xe0",), "kind.old_office"),
    ((b"{\\rtf",), "kind.rtf"),
    ((b"\x00\x00\x00\x18ftyp",), "kind.film"),
    ((b"\x00\x00\x00\x20ftyp",), "kind.film_or_picture"),
    ((b"\x7fELF",), "kind.program"),
    ((b"SQLite format 3",), "kind.database"),
)
# A property list in Apple's binary form: as such Safari saves a page.
SAFARI_BEGINS = b"bplist00"
# What a RIFF file holds, behind its signature and its length.
_RIFF_FORMS = (b"WAVE", b"AVI ", b"WEBP")


def kind_of(head: bytes) -> MessageId | None:
    """What kind of file begins with these bytes, as the id of its name (`kind.pdf`); None where they do not tell."""
    if head.startswith(b"RIFF") and head[8:12] in _RIFF_FORMS:
        return "kind.riff"
    return next((kind for signatures, kind in _SIGNATURES if head.startswith(signatures)), None)
