"""Links to other stories (`Baca juga: ...`): on lines of their own, in brackets, in mid-paragraph."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing_tui.briefing import Link
from briefing_tui.language import ends_sentence
from briefing_tui.resources import line_list, phrase_list
from briefing_tui.sources.article.captions import credit_opening, may_hold_credit
from briefing_tui.sources.article.title_boundary import (
    LONGEST_TITLE,
    has_headline_capitals,
    is_headline,
    linking_words,
    listed_title_ends,
    title_end,
)

_LONGEST_LINE = 220
_CONTEXT = 10_000
# No word that opens links is longer.
_LONGEST_WORD = 20
# A headline that closes a story of at least so many lines stands for another one.
_FEWEST_LINES = 4
# Behind the beginning of a sentence no title goes farther, with what tells its end.
_REACH = 400
_HEADLINE_WORDS = (5, 18)
# A link in Markdown, and an address alone.
_SENTENCE_BEGINS = r"(?:^|(?<=[.!?\"”)\]])\s+)(?=[A-Z0-9])"
_MARKDOWN = r"!?\[(?P<title>[^\[\]\n]{1,200})\]\((?P<url>[^()\s]{1,2000})\)"
_ADDRESS = r"(?i)https?://\S+"
# A link of HTML that was pasted into a text; a link in Markdown that holds the words before the title, too.
_ANCHOR = (
    r"(?i)<a\s[^<>]{0,99}?href=[\"']?(?P<url>[^\"'<>\s]{1,2000}+)[\"']?+[^<>]{0,300}+>(?P<title>[^<>\n]{1,200})</a>"
)
# A title with its address behind it: `Judul berita (https://...)`.
_ADDRESSED = r"(?P<title>[^\n]{3,220}?)\s*(?:[:(<]|\s[-–—|]\s)?\s*(?P<url>(?i:https?://)[^\s()<>]+)[)>]?"
_ADDRESS_FIRST = r"(?P<url>(?i:https?://)[^\s()<>]+)\s+(?P<title>[^\n]{3,220})"
# What every opener of `quoted` holds: most lines hold none, and need not its pattern.
_QUOTED_SIGN = "video"
# What many links leave where they stood.
_BLANKS = r" {2,}"
_STROKE = r" \| (?=\S+ \S+ \S)"  # `TITLE | TITLE`
_STOP_LEFT = r"(?<=[.!?]) \.(?=\s|$)|(?<=\w) (?=\.(?:\s|$))"  # of `kata dia (Baca: TITLE).`
_BULLETS = ("•", "·", "●", "▪", "➢", "►")
_EDGES = ' \t|*•·-–—>»"“”'


def parted_titles(text: str) -> str:
    """The text with each link's title on a line of its own where two blanks or a photo's credit tell its end."""
    if not ("  " in text or may_hold_credit(text)):
        return text
    folded = text.casefold()
    if not any(word in folded for word in _last_words_of_openers()):
        return text
    return _parted_title().sub(lambda match: f"\n{match[0].strip()}\n", text)


def take_links(lines: list[str], links: list[Link], outlet: str | None) -> list[str]:
    """The lines without the links in them, which are added to `links`; addresses are kept where the text gives them."""
    kept: list[str] = []
    listing = False
    lines = [_in_markdown(line) for line in lines]
    unmarked = outlet in _outlets("unmarked_outlets")
    for number, line in enumerate(lines):
        if listing and line and _is_listed_title(line):
            _add(line, links)
            continue
        if line:
            listing = False
        if _is_link_alone(line) or _is_lone_bullet(lines, number):
            _add(line, links)
            continue
        if _list_heading().fullmatch(line.strip()):
            listing = True
            continue
        for piece in _without_counted(line, links):
            kept += _without_links(_without_unmarked(piece, links) if unmarked else piece, links)
    kept = _without_closing_title(_without_film(kept, links) if outlet in _outlets("film_outlets") else kept, links)
    return [re.sub(_MARKDOWN, lambda match: match["title"], line) if "](" in line else line for line in kept]


def _in_markdown(line: str) -> str:
    """The line with each link as Markdown writes one, the words before its title outside: `Baca juga: [...](...)`."""
    if "</a>" in line.casefold():
        line = re.sub(_ANCHOR, r"[\g<title>](\g<url>)", line)
    return _opened_inside().sub(r"\g<opener> [", line) if "](" in line else line


def _outlets(name: str) -> tuple[str, ...]:
    """The outlets, as they are shown, that set their links in one way."""
    return phrase_list("lexicons/reading.toml", "links", name)


def _is_link_alone(line: str) -> bool:
    """Whether a line is nothing but a link in Markdown, and what it says no sentence: it leads to another story."""
    match = re.fullmatch(rf"\W{{0,4}}{_MARKDOWN}", line) if line.endswith(")") and "](" in line else None
    return (
        match is not None
        and len(match["title"].split()) >= _HEADLINE_WORDS[0] - 1
        and not ends_sentence(match["title"])
    )


def _is_lone_bullet(lines: list[str], number: int) -> bool:
    """Whether a line is a headline behind a bullet, alone between two paragraphs: a link, no item of a list."""
    line = lines[number]
    if line[:1] not in _BULLETS or ends_sentence(line) or not is_headline(line[1:].strip()):
        return False
    around = [*reversed([other for other in lines[:number] if other][-1:]), *[o for o in lines[number + 1 :] if o][:1]]
    return len(around) == 2 and all(ends_sentence(other) and other[:1] not in _BULLETS for other in around)


def _without_counted(line: str, links: list[Link]) -> list[str]:
    """The pieces of the line around a heading and the titles behind it, always so many as its outlet sets."""
    match = _counted().search(line)
    if match is None:
        return [line]
    run = line[match.end() :]
    ends = listed_title_ends(run, _around(line, match.start(), match.end()), _counts()[match["heading"]])
    for start, end in pairwise([0, *ends]):
        _add(run[start:end], links)
    return [line[: match.start()].rstrip(), run[ends[-1] if ends else 0 :].lstrip()]


def _without_unmarked(line: str, links: list[Link]) -> str:
    """The line without the titles that stand between its sentences."""
    start = 0
    while match := re.compile(_SENTENCE_BEGINS).search(line, start):
        start = match.end()
        run = line[start : start + _REACH]
        if is_headline(run):
            end = title_end(run, _around(line, start, start))
            _add(run[:end], links)
            line = f"{line[:start]}{line[start + end :].lstrip()}"
        else:
            start += 1
    return line


def _without_closing_title(lines: list[str], links: list[Link]) -> list[str]:
    """The lines without a headline that closes them: the story of a film or a page below, its address lost."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if len(filled) < _FEWEST_LINES:
        return lines
    last, before = lines[filled[-1]].strip(), lines[filled[-2]].strip()
    fewest, most = _HEADLINE_WORDS
    has_capitals = has_headline_capitals(last) and last[:1].isupper()
    is_headline = fewest <= len(last.split()) <= most and has_capitals and last[-1].isalnum()
    if not is_headline or not ends_sentence(before) or ":" in last.split()[0]:
        return lines
    _add(last, links)
    return lines[: filled[-1]]


def _without_film(lines: list[str], links: list[Link]) -> list[str]:
    """The lines without a film's title and colon at the very end, whose film is gone."""
    last = max((number for number, line in enumerate(lines) if line), default=None)
    title = _run_on_title().search(lines[last]) if last is not None and lines[last].endswith(":") else None
    if last is None or title is None:
        return lines
    _add(title["title"], links)
    return [*lines[:last], lines[last][: title.start()].rstrip(), *lines[last + 1 :]]


def _without_links(line: str, links: list[Link]) -> list[str]:
    """The pieces of the line that remain around its links."""
    if _QUOTED_SIGN in line.casefold():
        line = re.sub(_BLANKS, " ", _quoted().sub(lambda match: _add(match["title"] or match["other"], links), line))
    whole = _whole_line().fullmatch(line.strip())
    if (
        whole
        and len(line) <= _LONGEST_LINE
        and (not ends_sentence(whole["title"]) or has_headline_capitals(whole["title"]))
        and not _inline().search(whole["title"])
    ):
        for title in _several(whole["title"].rstrip(".") if ends_sentence(whole["title"]) else whole["title"]):
            _add(title, links)
        return []
    without = _bracketed().sub(lambda match: _add(match["title"], links), line) if "(" in line or "[" in line else line
    line = re.sub(_STOP_LEFT, "", re.sub(_BLANKS, " ", without)) if without != line else line
    pieces, at = [], 0
    matches = list(_inline().finditer(line)) if _has_opener_with_colon(line) else []
    for number, match in enumerate(matches):
        if match.start() < at:
            continue
        pieces.append(line[at : match.start()].rstrip(" (["))
        stop = matches[number + 1].start() if number + 1 < len(matches) else len(line)
        run = line[match.end() : stop]
        marked = re.match(_MARKDOWN, run)
        end = marked.end() if marked else title_end(run, _around(line, match.start(), match.end()))
        _add(run[:end], links)
        at = match.end() + end
    pieces.append(line[at:].strip() if at else line)
    return [piece for piece in pieces if piece.strip()] if matches else [line]


def _several(titles: str) -> list[str]:
    """The titles behind one opener: parted by strokes, or each a link in Markdown with no more than marks between."""
    marked = [match[0] for match in re.finditer(_MARKDOWN, titles)] if "](" in titles else []
    if len(marked) > 1 and not re.sub(rf"{_MARKDOWN}|\bdan\b|\W", "", titles):
        return marked
    return re.split(_STROKE, titles)


def _around(line: str, start: int, end: int) -> str:
    """The story around a link, near enough to know its names, without the run that the link may end in."""
    return f"{line[max(0, start - _CONTEXT) : start]} {line[end + 2 * LONGEST_TITLE : end + _CONTEXT]}"


def _is_listed_title(line: str) -> bool:
    """Whether a line below a heading such as `Berita terkait:` is one of its titles rather than the story again."""
    bare = line.strip(_EDGES)
    marked = line.lstrip()[:1] in "•·-–—*>»" or re.match(r"\d+[.)]\s", line.lstrip()) is not None
    return bool(bare) and len(bare) <= 150 and (marked or not ends_sentence(bare)) and not bare.endswith(":")


def _without_bullet(title: str) -> str:
    """A title without the bullet or number before it, the marks around it and where to click behind it."""
    bare = re.sub(r"^\d+[.)]\s+(?=\D)", "", title.strip(" \t|*_•·-–—>»:")).strip()
    if bare.endswith("]") and "[" not in bare:
        bare = bare[:-1].rstrip()  # `[BACA JUGA: TITLE]`, its beginning gone with the words
    return _invitation().sub("", bare)


def _add(title: str, links: list[Link]) -> str:
    url = None
    bare = _without_bullet(title)
    if marked := re.match(_MARKDOWN, bare):
        bare, url = _without_bullet(marked["title"]), marked["url"]
    elif re.fullmatch(_ADDRESS, bare):
        url = bare
    elif addressed := re.fullmatch(_ADDRESSED, bare) or re.fullmatch(_ADDRESS_FIRST, bare):
        bare, url = addressed["title"], addressed["url"]
    if (
        len(bare) > 1
        and (bare[0], bare[-1]) in (('"', '"'), ("“", "”"))
        and bare[1:-1].isprintable()
        and bare[0] not in bare[1:-1]
    ):
        bare = bare[1:-1].strip()
    if bare and not _no_title().fullmatch(bare) and bare not in (link.title for link in links):
        links.append(Link(bare, url))
    return " "


@cache
def _phrases(name: str) -> str:
    phrases = phrase_list("lexicons/reading.toml", "links", name)
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=len, reverse=True))


@cache
def _inline() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[]?\s*(?:(?i:{_phrases('openers')})\s*[:：]|(?<![^\s(])(?:{_phrases('with_colon')})\s?:(?=\s*[\"“]?[A-Z]))\s*"
    )


@cache
def _opened_inside() -> re.Pattern[str]:
    """`[Baca juga: TITLE](URL)`."""
    return re.compile(rf"\[\s*(?P<opener>(?i:{_phrases('openers')})\s*[:：]?)\s+(?=[^\[\]\n]{{1,200}}\]\()")


@cache
def _run_on_title() -> re.Pattern[str]:
    """`... katanya. Melihat Pasar Ikan Baru di Bitung:`, a film's title at the very end."""
    small = "|".join(sorted(linking_words()))
    return re.compile(rf"(?<=[.!?\"”] )(?P<title>[A-Z]\S*(?: (?:[A-Z0-9][^\s:]*|{small})){{3,17}}):$")


def _initials() -> str:
    """The letters that links' introductions begin with: where none stands, nothing more is looked at."""
    initials = {phrase[0] for phrase in phrase_list("lexicons/reading.toml", "links", "openers")}
    return "".join(sorted({form for initial in initials for form in (initial.lower(), initial.upper())}))


@cache
def _last_words_of_openers() -> frozenset[str]:
    """What every link holds whose title may run on: most texts hold none, and need not the pattern."""
    openers = phrase_list("lexicons/reading.toml", "links", "openers")
    return frozenset(opener.split()[-1].casefold() for opener in openers)


def _has_opener_with_colon(line: str) -> bool:
    """Whether a colon stands behind the last word of what opens a link: in most lines none does."""
    last_words = (piece.rstrip()[-_LONGEST_WORD:].split()[-1:] for piece in re.split("[:：]", line)[:-1])
    return any(word.lstrip("(").casefold() in _words_before_colon() for words in last_words for word in words)


@cache
def _words_before_colon() -> frozenset[str]:
    with_colon = phrase_list("lexicons/reading.toml", "links", "with_colon")
    return _last_words_of_openers() | {opener.split()[-1].casefold() for opener in with_colon}


@cache
def _parted_title() -> re.Pattern[str]:
    """`Baca juga: TITLE  Body`, `Baca juga: TITLE AFP/NAME Caption`: of three words at least."""
    return re.compile(
        rf"\b(?=[{_initials()}])(?i:{_phrases('openers')})\s?:[ \t]*"
        r"(?:\S+ ){2,24}?\S+(?: {2,}\S+(?: \S+){0,2}(?= {2,}))?"
        rf"(?= {{2,}}(?![a-z])| {credit_opening()})"
    )


@cache
def _bracketed() -> re.Pattern[str]:
    """`(Baca juga: TITLE)`; what goes on in small letters behind `baca` alone explains a word: `(baca: melarang)`."""
    return re.compile(
        rf"\s*[(\[](?i:(?:{_phrases('openers')})\s*[:：]?\s+|(?:{_phrases('with_colon')})\s*[:：]?\s+(?=\W?(?-i:[A-Z\d])))"
        r"(?P<title>[^()\[\]\n]{8,160})[)\]]"
    )


@cache
def _counts() -> dict[str, int]:
    headings = phrase_list("lexicons/reading.toml", "links", "counted")
    return {name.strip(): int(count) for name, _, count in (heading.partition("=") for heading in headings)}


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<heading>{'|'.join(map(re.escape, _counts()))})\s+(?=[A-Z0-9\"“‘'].{{60}})")


@cache
def _invitation() -> re.Pattern[str]:
    """`(klik di sini)` behind a title."""
    return re.compile(rf"(?i)\s*\((?:{_phrases('invitations')})[^()]{{0,30}}\)$")


@cache
def _quoted() -> re.Pattern[str]:
    """`Lihat juga Video 'TITLE':`, `Tonton juga video "TITLE" di sini:`."""
    here = _phrases("here")
    return re.compile(
        rf"\s*\b(?i:{_phrases('quoted')})(?: [a-z]+)?\s*:?\s*"
        rf"(?:'(?P<title>[^\n]{{8,150}}?)'(?=\s*(?::|$|{here}|\[))|[\"“‘](?P<other>[^\"“”‘\n]{{8,150}})[\"”’])"
        rf"\s*(?:{here})?\s*:?"
    )


@cache
def _whole_line() -> re.Pattern[str]:
    return re.compile(
        rf"[*_•·>»\-–—\s]*(?:(?i:{_phrases('openers')})\s*[:：|]?|(?i:{_phrases('with_colon')})\s*[:：])\s*(?P<title>\S.*)"
    )


@cache
def _list_heading() -> re.Pattern[str]:
    return re.compile(rf"[*#_•·>»\-–—\s]*(?i:{_phrases('lists')}|{_phrases('openers')})\s*[:：]?[\s*_]*")


@cache
def _no_title() -> re.Pattern[str]:
    lines = line_list("lexicons/reading.toml", "links", "no_titles")
    return re.compile("|".join(lines), re.I)
