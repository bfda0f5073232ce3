"""A text that holds several stories, parted: by labels, lines of signs, form feeds, numbers, headings, as messages.

What parts stories parts the sections of one story, too. A part is a story of its own where it begins as one does: with
a dateline, or with a headline that shows itself one, by its capitals or by a day, a byline or an address below it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.language import ends_sentence
from briefing_tui.resources import line_list, phrase_list
from briefing_tui.sources.article.byline_fields import listed
from briefing_tui.sources.article.bylines import begins_with_field
from briefing_tui.sources.article.datelines import find_dateline
from briefing_tui.sources.article.labelled_text import title_starts
from briefing_tui.sources.article.own_address import points_elsewhere
from briefing_tui.sources.article.title_boundary import has_headline_capitals
from briefing_tui.sources.article.written_moments import published_line
from briefing_tui.sources.files.chats import messages_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# These begin at the end of the line before, so that the lines between are passed over at once.
# Three of one sign and more on a line of their own, with or without blanks between; a form feed.
_LINE_OF_SIGNS = r"(?P<sign>[-=*_#~+–—━─═•▪■])(?:[ \t]?(?P=sign)){2,}|\f"
# What begins and ends a message on a teleprinter (ITU-T S.4), with the number of the message.
_WIRE = r"NNNN|ZCZC\b[^\n]{0,40}(?:\n[ \t]*[A-Z]{0,6}[ -]?\d{1,6}[^\n]{0,20})?(?=\n)"
_HEADING = re.compile(r"\n(?:#[ \t]+(?=\S)|={2,6}[ \t]*+(?=[^=\n]{10,160}={2,6}[ \t]*\n))")
# That of a story where the clipping has a title, else of a section.
_LOWER_HEADING = re.compile(r"\n#{2,3}[ \t]+(?=\S)")
# Empty lines as nobody leaves them between paragraphs.
_GAP = re.compile(r"\n(?:[ \t]*\n){3,}")
# A number may be a keycap (Unicode, 20E3), as messengers have them.
_NUMBER = re.compile(
    r"\n[ \t]*(?:\[?(?:(?P<number>\d{1,3})|(?P<roman>[IVX]{1,6}))[.)\]][ \t]+|(?P<keycap>\d)\ufe0f?\u20e3[ \t]*)(?=\S)"
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_MARKS = " \t#*_>="
_LONGEST_TITLE = 160
_FEWEST_TITLE_WORDS = 4
# The headings of sections are shorter.
_FEWEST_HEADLINE_WORDS = 5
# A sentence of a body has more words than most titles.
_FEWEST_SENTENCE_WORDS = 8
_FEWEST_MESSAGE_WORDS = 25
_LINES_LOOKED_AT = 12
_SHORTEST_STORY = 60
_LONGEST_GREETING = 300
# Below a headline stand a byline, a day, an address before the body begins.
_LINES_BELOW = 3
# A line above an address alone.
_ADDRESSED = re.compile(r"\n[ \t]*(?=\n[^\n]{20,160}\n[ \t]*https?://\S+[ \t]*\n)")

_CLOSING_ADDRESS = re.compile(r"\W{0,3}(?P<address>https?://[^\s<>()]{4,2000})[\s>)]{0,3}")
# A line in capitals alone, between empty lines.
_IN_CAPITALS = re.compile(r"\n[ \t]*(?=\n[^a-z\n]{20,160}\n[ \t]*\n)")


# A line alone above one that may begin with a dateline.
_DATELINED = re.compile(r"\n[ \t]*(?=\n[^\n]{20,160}\n[ \t]*\n[^\n.!?]{3,40} ?[-–—] ?\S)")


class StoryText(NamedTuple):
    """The text of one story, when the message was sent that it is (ISO 8601), and the address that closes it."""

    text: str
    sent: str | None = None
    address: str | None = None


def stories_in(text: str) -> list[StoryText]:
    """The texts of the stories in a text, in their order: the text itself where it holds no more than one."""
    messages = [
        StoryText(story, message.sent)
        for message in messages_in(text, is_story_message)
        for story in _stories_one_behind_another(message.text)
    ]
    return messages or _with_addresses(_stories_one_behind_another(text))


def _with_addresses(texts: list[str]) -> list[StoryText]:
    """Several texts with the address that closes each: where all have one, it is the story's own."""
    closing = [_CLOSING_ADDRESS.fullmatch(text.rstrip().rpartition("\n")[2]) for text in texts]
    if len(texts) < 2 or not all(closing):
        return [StoryText(text) for text in texts]
    return [
        StoryText(text, address=address and address["address"]) for text, address in zip(texts, closing, strict=True)
    ]


def _stories_one_behind_another(text: str) -> list[str]:
    labelled = title_starts(text)
    if len(labelled) > 1 and not _has_sentence(text[: labelled[0]]):
        return _cut(text, labelled)
    lines = "\n" + text.replace("\f", "\n\f\n")
    return (
        _numbered(lines)
        or _parted(lines, _HEADING, _begins_story)
        or _parted(lines, _separator(), _begins_story)
        or _parted(lines, _LOWER_HEADING, _has_own_head)
        or _parted(lines, _GAP, _has_own_head)
        or _parted(lines, _ADDRESSED, _has_own_address)
        or _parted(lines, _IN_CAPITALS, _has_title_in_capitals)
        or _parted(lines, _DATELINED, _has_dateline_below_headline)
        or [text]
    )


def _cut(text: str, begins: list[int]) -> list[str]:
    return [text[begin:end] for begin, end in zip(begins, [*begins[1:], len(text)], strict=True)]


def _parted(text: str, separator: re.Pattern[str], begins: Callable[[str], bool]) -> list[str]:
    """The stories between separators; what begins none belongs to the story before. Empty where there is but one."""
    spans = (match.span() for match in separator.finditer(text))
    separators = [(0, 0), *(span for span in spans if not _underlines(text, span[0]))]
    closes = [*(begin for begin, _ in separators[1:]), len(text)]
    stories = [
        span
        for span, close in zip(separators, closes, strict=True)
        if len(separators) > 1 and close - span[1] >= _SHORTEST_STORY and begins(text[span[1] : close])
    ]
    if len(stories) < 2 or _has_sentence(text[: stories[0][0]]):
        return []
    closes = [*(before for before, _ in stories[1:]), len(text)]
    return [text[begin:close] for (_, begin), close in zip(stories, closes, strict=True)]


def _underlines(text: str, at: int) -> bool:
    """Whether a line of signs at a place stands below a title, close to it and to the text behind."""
    above = text.rfind("\n", 0, at) + 1
    signs, _, below = text[at : at + 2 * _LONGEST_TITLE].lstrip("\n").partition("\n")
    is_close = not any(map(str.isalnum, signs)) and below[:1] not in ("\n", "")
    return is_close and _looks_like_title(text[above:at].strip(_MARKS))


def _numbered(text: str) -> list[str]:
    """The stories of a text that are counted, `1. TITLE`, from its beginning on; else none.

    What stands above the first is no text, and each then has a byline, a day or the like: lists are counted, too.
    """
    first = _NUMBER.search(text)
    # A newsletter greets its readers first.
    if first is None or (_has_sentence(above := text[: first.start()]) and len(above) > _LONGEST_GREETING):
        return []
    starts: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(text):
        if _counted(match) == len(starts) + 1 and _looks_like_title(text[match.end() :].partition("\n")[0]):
            starts.append(match.span())
    if len(starts) < 2:
        return []
    ends = [*(begin for begin, _ in starts[1:]), len(text)]
    stories = [text[title:end] for (_, title), end in zip(starts, ends, strict=True)]
    is_list = bool(above.strip()) and not all(_has_head(islice(_filled(story), 1, 4)) for story in stories)
    return stories if not is_list and all(map(_begins_story, stories)) else []


def _counted(match: re.Match[str]) -> int:
    """Which number a match of `_NUMBER` shows; 0 for letters that count nothing."""
    if written := match["number"] or match["keycap"]:
        return int(written)
    return _ROMAN.index(match["roman"]) + 1 if match["roman"] in _ROMAN else 0


def _begins_story(part: str) -> bool:
    """Whether a part of a text begins as a story does, and goes on with a sentence."""
    lines = list(islice(_filled(part), _LINES_LOOKED_AT))
    if not lines or not any(map(_is_sentence, lines)):
        return False
    if len(lines) > 1 and published_line(lines[0]) and not find_dateline(lines[0]):  # the day above the title
        return _looks_like_title(lines[1])
    if find_dateline(lines[0]):
        return True
    title, below = lines[0], lines[1 : 1 + _LINES_BELOW]
    return _looks_like_title(title) and (_is_in_capitals(title) or _has_head(below))


def _has_own_head(part: str) -> bool:
    """Whether a part begins as a story does with a day, a byline or an address below its title."""
    lines = list(islice(_filled(part), _LINES_BELOW))
    return _begins_story(part) and (find_dateline(lines[0]) is not None or _has_head(lines[1:]))


def _has_own_address(part: str) -> bool:
    """Whether a part begins as a story does with its address below its title; that of another one is pointed to."""
    lines = list(islice(_filled(part), 2))
    is_addressed = len(lines) > 1 and re.fullmatch(r"https?://\S+", lines[1]) is not None
    return is_addressed and not points_elsewhere(lines[0]) and _begins_story(part)


def _has_title_in_capitals(part: str) -> bool:
    """Whether a part is a title in capitals with paragraphs below: headings of sections are shorter, or have one."""
    lines = list(islice(_filled(part), _LINES_LOOKED_AT))
    is_title = bool(lines) and lines[0].isupper() and len(lines[0].split()) >= _FEWEST_HEADLINE_WORDS
    return is_title and sum(map(_is_sentence, lines[1:])) > 1


def _has_dateline_below_headline(part: str) -> bool:
    """Whether a part is a headline right above a dateline: no section of a story begins so."""
    lines = list(islice(_filled(part), 2))
    return len(lines) > 1 and _is_in_capitals(lines[0]) and find_dateline(lines[1]) is not None and _begins_story(part)


def _filled(text: str) -> Iterator[str]:
    return (bare for line in text.split("\n") if (bare := line.strip(_MARKS)))


def _looks_like_title(line: str) -> bool:
    long_enough = len(line.split()) >= _FEWEST_TITLE_WORDS and len(line) <= _LONGEST_TITLE
    return long_enough and not line.rstrip().endswith((".", ",", ";", ":")) and not begins_with_field(line)


def _is_in_capitals(title: str) -> bool:
    """Whether a title has the capitals of a headline: on all words but the linking ones."""
    if title.endswith("?"):  # so do sections begin
        return False
    return len(title.split()) >= _FEWEST_HEADLINE_WORDS and has_headline_capitals(title)


def _has_head(lines: Iterable[str]) -> bool:
    return any(map(_is_head, lines))


def _is_head(line: str) -> bool:
    """Whether a line says when, by whom or where a story was told: none of its sections begins so."""
    address = re.match(r"https?://\S+$", line) is not None
    return (
        address
        or _signed().fullmatch(line) is not None
        or begins_with_field(line)
        or published_line(line) is not None
        or find_dateline(line) is not None
    )


def _is_sentence(line: str) -> bool:
    # Of a text broken at a column the line ends somewhere.
    return len(line.split()) >= _FEWEST_SENTENCE_WORDS and (ends_sentence(line) or len(line) > _LONGEST_TITLE // 3)


def is_story_message(message: str) -> bool:
    """Whether a message is a story rather than what people write to one another."""
    return len(message.split()) >= _FEWEST_MESSAGE_WORDS and any(map(_is_sentence, message.split("\n")))


def _has_sentence(text: str) -> bool:
    return any(ends_sentence(bare) and len(bare.split()) > 3 for line in text.split("\n") if (bare := line.strip()))


@cache
def _signed() -> re.Pattern[str]:
    """`Oleh Sari Dewi`."""
    words = "|".join(form for word in listed("agents") for form in (word.capitalize(), word.upper()))
    return re.compile(rf"(?:{words}) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){{0,4}}")


@cache
def _separator() -> re.Pattern[str]:
    """A line of signs, a form feed, a line that counts stories (`[ARTIKEL KE-3]`), the signs of a wire's messages."""
    ends = "|".join(line_list("lexicons/reading.toml", "boilerplate", "end_marks"))
    counted = "|".join(phrase_list("lexicons/reading.toml", "labels", "counted"))
    count = rf"\W{{0,3}}(?i:{counted})(?i:[ ]ke-|[ ])?\#?\d{{1,3}}\W{{0,3}}"
    return re.compile(rf"\n[ \t]*(?:{_LINE_OF_SIGNS}|{count}|{_WIRE}|{ends})[ \t]*(?=\n|\Z)")
