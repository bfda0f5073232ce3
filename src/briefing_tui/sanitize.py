"""Untrusted text made harmless: nothing that steers a terminal, a pipe or the eye comes through.

Every string of a story, and every name from outside that is printed (paths, titles, URLs), passes here once, where it
enters; offsets are counted afterwards. Dropped are C0 and C1 controls, the format characters of Unicode's category Cf
(bidi overrides and isolates of UAX #9, zero-width characters, tags) save a joiner inside an emoji sequence (UTS #51).
An unpaired surrogate becomes U+FFFD. What followed an escape character stays, as the plain text it then is.
"""

from __future__ import annotations

import re

# Category Cf of Unicode 14 written out: walking all code points at start-up would cost 50 ms.
_FORMAT = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f"
)
_JOINER_IN_EMOJI = "(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
_KEPT_OR_UNSAFE = (
    rf"(?P<keep>{_JOINER_IN_EMOJI})|(?P<line>\r\n?|[\n\x85\u2028\u2029\x0b\x0c])|(?P<blank>\t)"
    rf"|(?P<half>[\ud800-\udfff])|[\x00-\x1f\x7f-\x9f{_FORMAT}]"
)


def sanitize(text: str) -> str:
    """The text without anything but printable characters and line feeds; tabs become blanks."""
    # All that is unsafe is unprintable to Python, too; few texts need the pattern, and none that does not compiles it.
    if text.replace("\n", "").isprintable():
        return text
    return re.sub(_KEPT_OR_UNSAFE, _replacement, text)


def sanitize_line(text: str) -> str:
    """The same in one line: every run of white space one blank, none at the edges."""
    return " ".join(sanitize(text).split())


def sanitize_url(url: str) -> str:
    """The URL without white space, controls or format characters, so that it can be shown and handed on whole.

    A name and password before the host are left out: they are secrets, or pass another site off as the host.
    """
    shown = "".join(sanitize(url).split())
    scheme, slashes, rest = shown.partition("//")
    host = re.match(r"[^/?#]*", rest)
    if slashes and host and "@" in host[0]:
        return scheme + slashes + rest[host[0].rindex("@") + 1 :]
    return shown


def _replacement(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "keep":
            return match.group()
        case "line":
            return "\n"
        case "blank":
            return " "
        case "half":
            return "\ufffd"
    return ""
