"""Lines and paragraphs: hard-wrapped text unwrapped, lost paragraphs rebuilt."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from briefing_tui.language import ends_sentence, sentences
from briefing_tui.language.common_words import common_words
from briefing_tui.resources import word_set

# A paragraph of Indonesian news has two or three sentences; one of more than this many characters lost its breaks.
_FULL_PARAGRAPH = 320
_LONGEST_KEPT = 1200
_WIDEST_WRAP = 130
_LONGEST_QUOTE = 4
_FEWEST_FRAGMENTS = 2
_FEWEST_INDENTED = 3
_INDENT = r"[ ]{2,40}\S|\t[ \t]{0,9}\S"
_HEADLINE_WORDS = 4
_LABEL_WORDS = 3
_PAGE_NUMBER = r"(?:[-–—|] ?)?(?:[Hh]al(?:aman|\.)? ?)?\d{1,4}(?: ?[-–—|])?(?: dari \d{1,4})?"
_PARTED = r"\b([a-z]{2,20})- ([a-z]{2,20})\b"
_SYLLABLE = 3
_LONGEST_NUMBER = 4
_LONGEST_WORD = 40


def with_indents_parted(text: str) -> str:
    """The text with an empty line before each line that is indented, where that is how it shows its paragraphs.

    Lines at the edge go on in mid-sentence; the items of a list have those that go on indented.
    """
    lines = text.split("\n")
    indented = {number for number, line in enumerate(lines) if number and re.match(_INDENT, line)}
    at_edge = sum(bool(line) and not line[0].isspace() for line in lines)
    beginning = sum(ends_sentence(lines[number - 1]) or not lines[number - 1].strip() for number in indented)
    are_paragraphs = all(not lines[number].lstrip()[0].islower() for number in indented)
    # Below a title stands the first one, and the last may be of one line.
    if len(indented) < _FEWEST_INDENTED or not are_paragraphs or min(at_edge, beginning) < len(indented) - 1:
        return text
    return "\n".join(f"\n{line}" if number in indented else line for number, line in enumerate(lines))


def _is_spaced(lines: list[str]) -> bool:
    """Whether empty lines stand between all lines, also where a sentence goes on in the next one."""
    filled = [line for line in lines if line]
    going_on = sum(b[0].islower() and not ends_sentence(a) for a, b in pairwise(filled))
    return going_on >= _FEWEST_FRAGMENTS and not any(a and b for a, b in pairwise(lines))


def _without_spacing(lines: list[str]) -> list[str]:
    """The paragraphs of a text with empty lines between all its lines: one is over where a line ends a sentence."""
    filled = [line for line in lines if line]
    width = max(map(len, filled))
    joined = filled[:1]
    for before, line in pairwise(filled):
        is_full = len(joined) > 1 and len(before) > 0.7 * width
        if not ends_sentence(before) and (line[0].islower() or is_full):
            joined[-1] = _rejoined(joined[-1], line)
        else:
            joined.append(line)
    return joined


def unwrapped(lines: list[str]) -> list[str]:
    """The lines as whole paragraphs: joined again where an editor or a mail program has broken them at a column."""
    filled = [line for line in lines if line]
    if len(filled) < 4 or max(map(len, filled)) > _WIDEST_WRAP:
        return lines
    if _is_spaced(lines):
        return _without_spacing(lines)
    width = sorted(map(len, filled))[len(filled) * 9 // 10]
    blocks = _blocks(_without_page_ends(lines))
    inner = [line for block in blocks for line in block[:-1]]
    broken = [line for line in inner if len(line) > 0.6 * width and not ends_sentence(line)]
    if width < 30 or len(inner) < 3 or len(broken) < len(inner) / 2:
        return lines
    joined: list[str] = []
    for block in _without_page_numbers(blocks):
        paragraph, last = block[0], block[0]
        for line in block[1:]:
            if len(last) > 0.7 * width or _is_parted_word(last, line):
                paragraph = _rejoined(paragraph, line)
            else:
                joined.append(paragraph)
                paragraph = line
            last = line
        joined += [paragraph, ""]
    return joined


def _without_page_ends(lines: list[str]) -> list[str]:
    """The lines without page numbers that count on among them, and the heads that come again beside these."""
    numbers = {n: int(line) for n, line in enumerate(lines) if line.isdecimal() and len(line) <= _LONGEST_NUMBER}
    counted = [number for _, number in sorted(numbers.items())]
    if len(counted) < 2 or any(b != a + 1 for a, b in pairwise(counted)):
        return lines
    times = Counter(lines)
    beside = {n + step for n in numbers for step in (-1, 1) if 0 <= n + step < len(lines)}
    heads = {n for n in beside if lines[n] and times[lines[n]] > 1}
    return [line for n, line in enumerate(lines) if n not in numbers and n not in heads]


def _without_page_numbers(blocks: list[list[str]]) -> list[list[str]]:
    """The blocks without the numbers of pages; what goes on behind one in mid-sentence is one block again."""
    kept: list[list[str]] = []
    at_page_end = False
    for block in blocks:
        if len(block) == 1 and re.fullmatch(_PAGE_NUMBER, block[0]):
            at_page_end = True
        elif at_page_end and kept and block[0][:1].islower() and not ends_sentence(kept[-1][-1]):
            kept[-1] += block
            at_page_end = False
        else:
            kept.append(block)
            at_page_end = False
    return kept


def with_whole_words(line: str) -> str:
    """The line, words of every day whole again that a hyphen has parted at a line's end that is lost: `mem- bangun`."""
    if "- " not in line:
        return line
    return re.sub(_PARTED, lambda match: _whole(match[1], match[2]) or match[0], line)


def _whole(first: str, second: str) -> str | None:
    if first == second:
        return f"{first}-{second}"
    return f"{first}{second}" if f"{first}{second}" in common_words() else None


def _is_parted_word(line: str, following: str) -> bool:
    return line.endswith("-") and line[-3:-1].isalpha() and following[:1].islower()


def _rejoined(paragraph: str, line: str) -> str:
    """A paragraph and its next line, a word whole again that a hyphen has parted at the line's end."""
    if not _is_parted_word(paragraph, line):
        return f"{paragraph} {line}"
    begun, going_on = paragraph[-1 - _LONGEST_WORD : -1].rpartition(" ")[2], line.partition(" ")[0]
    if going_on in _coordinating():  # `pra- dan pascabencana`
        return f"{paragraph} {line}"
    is_doubled = going_on[:_SYLLABLE] in begun.casefold()  # `anak-anak`, `berlari-larian`
    return f"{paragraph}{line}" if is_doubled else f"{paragraph[:-1]}{line}"


def _coordinating() -> frozenset[str]:
    return word_set("lexicons/reading.toml", "written_together", "coordinating")


def joined_fragments(lines: list[str]) -> list[str]:
    """The lines, those joined again that a scraper has parted at each inline element (`PT`, `Freeport`, `Indonesia`).

    It is done where two lines go on in mid-sentence in a text that has not been wrapped at a column, and where
    a line ends with an opened bracket or, before an element of few words, with a comma.
    """
    going_on = sum(_goes_on(a, b) for a, b in pairwise(lines) if a and b)
    in_bracket = any(line.endswith("(") or _breaks_at_comma(line, following) for line, following in pairwise(lines))
    wrapped = max(map(len, lines), default=0) <= _WIDEST_WRAP
    if not in_bracket and (going_on < _FEWEST_FRAGMENTS or wrapped):
        return lines
    joined: list[list[str]] = []
    title = False
    for number, line in enumerate(lines):
        before = joined[-1] if joined else [""]
        first = " ".join(before) if number == 1 else ""
        headline = number == 1 and len(first.split()) >= _HEADLINE_WORDS and line[:1].isupper()
        if before[-1] and line and not title and not headline and _belongs(before[-1], line):
            before.append(line)
        else:
            joined.append([line])
        # The line behind a bare `Baca juga:` is a title, whole as it is; so it stays while the next line is looked at.
        title = _is_label(line) or (title and not line) or (_is_label(before[-1]) and joined[-1] == [line])
    return [" ".join(fragments) for fragments in joined]


def _is_label(line: str) -> bool:
    return line.endswith(":") and len(line.split()) <= _LABEL_WORDS


def _goes_on(line: str, following: str) -> bool:
    """Whether the following line goes on in mid-sentence."""
    return following[0] in ",.;)" or line[-1] in "(" or (following[0].islower() and not ends_sentence(line))


def _breaks_at_comma(line: str, following: str) -> bool:
    """Whether a line ends in mid-sentence before an element of few words: `Menyambut hari jadi,`, `PLN`."""
    return line.endswith(",") and 0 < len(following.split()) <= _LABEL_WORDS and not ends_sentence(following)


def _belongs(line: str, following: str) -> bool:
    """Whether two lines of a text in fragments are one sentence."""
    if line[-1] in "([" or following[0] in ",.;)–—-":
        return True
    signed = re.fullmatch(r"[(\[][\w/*\s.-]{2,20}[)\]]", following) is not None
    label = re.match(r"[^.!?:]{2,24}\s?:(?:\s|$)", following) is not None
    return not ends_sentence(line) and not line.endswith(":") and not signed and not label


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def rebuilt(paragraphs: list[str]) -> list[str]:
    """The paragraphs, those parted again at sentence ends that lost their line breaks; never within a quotation."""
    alone = len(paragraphs) < 3 or sum(map(len, paragraphs)) > 700 * len(paragraphs)
    longest = _FULL_PARAGRAPH * 1.5 if alone else _LONGEST_KEPT
    parted: list[str] = []
    for paragraph in paragraphs:
        parted += _parted(paragraph) if len(paragraph) > longest else [paragraph]
    return parted


def _parted(text: str) -> list[str]:
    pieces: list[str] = []
    start, quoted = 0, 0
    spans = sentences(text)
    for number, span in enumerate(spans):
        rest = len(text) - span.end
        quoted = quoted + 1 if _is_open(text[start : span.end]) else 0
        full = span.end - start >= _FULL_PARAGRAPH and rest > _FULL_PARAGRAPH / 4
        if full and (not quoted or quoted > _LONGEST_QUOTE) and number + 1 < len(spans):
            pieces.append(text[start : span.end].strip())
            start = span.end
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _is_open(text: str) -> bool:
    """Whether a quotation is still open at the end of the text."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def stripped_lines(text: str) -> list[str]:
    """The lines without blanks at the edges and with single blanks inside."""
    return [re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n")]
