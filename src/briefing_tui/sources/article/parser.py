"""From a story's raw text to an `Article`: dateline, byline, links and tails taken off the body."""

from __future__ import annotations

import re
import zlib
from unicodedata import normalize

from briefing_tui.briefing import Article, Link
from briefing_tui.language import ends_sentence
from briefing_tui.sanitize import sanitize, sanitize_line, sanitize_url
from briefing_tui.slug import slugify
from briefing_tui.sources.article.boilerplate import (
    cut_end,
    is_boilerplate,
    without_boilerplate_sentences,
    without_insertions,
    without_leftovers,
    without_pointers,
)
from briefing_tui.sources.article.byline_fields import Byline, names
from briefing_tui.sources.article.bylines import strip_head, strip_tail, take_lead, with_joined_labels
from briefing_tui.sources.article.captions import without_captions, without_closing_credit, without_credits
from briefing_tui.sources.article.character_references import resolved
from briefing_tui.sources.article.closing_keywords import without_keywords
from briefing_tui.sources.article.closing_signature import strip_signature
from briefing_tui.sources.article.datelines import Dateline, find_dateline, joined_dateline, place_name
from briefing_tui.sources.article.followed_media import followed_media
from briefing_tui.sources.article.head_matter import without_head_matter
from briefing_tui.sources.article.known_fields import NOTHING_KNOWN, KnownFields
from briefing_tui.sources.article.labelled_text import without_labels
from briefing_tui.sources.article.lost_blanks import with_blanks
from briefing_tui.sources.article.mojibake import unmangled
from briefing_tui.sources.article.own_address import strip_addresses, without_glued_address
from briefing_tui.sources.article.paragraphs import (
    joined_fragments,
    rebuilt,
    stripped_lines,
    unwrapped,
    with_indents_parted,
    with_whole_words,
)
from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.article.related_links import parted_titles, take_links
from briefing_tui.sources.article.sender import without_sender
from briefing_tui.sources.article.title_boundary import has_headline_capitals
from briefing_tui.sources.article.written_moments import day_written, published_line
from briefing_tui.sources.limits import AUTHORS, LINE_LENGTH, RAW_LENGTH
from briefing_tui.sources.outlets import name_by_domain, outlet_name

# Letters that are joined in print, and stay so where a text is copied out of a PDF (Unicode, FB00-FB06).
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
# Marks of Latin letters alone: the order of others is the writer's. No letter has more than 30 (UAX #15, 13), and to
# sort a thousand times as many takes a million times as long.
_MARKS_APART = r"[A-Za-z][\u0300-\u036f]{1,30}"
_STYLED = r"[\U0001d400-\U0001d7ff\uff01-\uff5e]+"
# A soft hyphen at the end of a line, where it shows.
_SOFTLY_PARTED = r"\u00ad[^\S\n]*\n[^\S\n]*(?=\w)"
_LONGEST_TITLE = 160
# A story hardly begins with all the words of a title that has as many.
_FEWEST_TITLE_WORDS = 4
# Above a dateline stand title, byline and lead; more sentences are the story already.
_LEAD_SENTENCES = 2
_BEHIND_TITLE = " .:|-–—"
_EMPHASIS = r"(\*\*|__)(?=\S)([^\n]{1,300}?)(?<=\S)\1"
# How messengers mark what is bold or slanted: a line, or words between the marks.
_MARKED_LINE = r"(?m)^[ ]*([*_~])(?=[^\s*_~])([^\n]{1,600}?)(?<=[^\s*_~])\1[ ]*$"
_MARKED_WORDS = (
    r"(?<![\w*])\*(?=[^\s*])(?P<bold>[^*\n]{1,200})(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w@/_])_(?=[^\s_])(?P<slanted>[^_\n]{1,200})(?<=[^\s_])_(?![\w_])"
)
_MARKDOWN_HEADING = r"(?m)^#{1,6}[ ]+(?=\S)"
# `=== Title ===`; of a text that was parted at it, the marks behind alone are left.
_WIKI_HEADING = r"(?m)^(?:={2,6}[ ]*+)?(?=\S)([^=\n]{3,200}?)(?<=\S)[ ]*+={2,6}[ ]*$"
_MARKDOWN_PICTURE = r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,2000}(?:\s\"[^\"\n]{0,300}\")?\)"
_MARKDOWN_LINK = r"\[(?P<title>[^\[\]\n]{1,300})\]\((?:https?:|/|#)[^()\s]{0,2000}\)"
# Words marked as forums (BBCode) and wikis do.
_FORUM_MARK = r"(?i)\[/?(?:b|i|u|s|center|left|justify|quote|url|color|size|font)(?:=[^\[\]\n]{0,300})?\]"
_WIKI_MARK = (
    r"'''?(?=\S)(?P<marked>[^'\n]{1,300}?)(?<=\S)'''?"
    r"|\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<linked>[^\[\]|:\n]{1,200})\]\]"
)
# Decoration of what is sent by messengers.
_LEADING_EMOJI = r"(?m)^[ ]*(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d]?)+[ ]*"
# The number and the time of what is shown below a film (SubRip, WebVTT).
# `WEBVTT` and what is said of the whole film stand above the first.
_FILM = r"(?:WEBVTT\b[^\n]*\n(?:[A-Z][A-Za-z-]{1,20}: ?[^\n]{0,80}\n)*\n+)?"
_CUE = rf"(?m)^{_FILM}(?:\d{{1,6}}\n)?(?:\d\d:)?\d\d:\d\d[.,]\d{{3}} --> [^\n]*\n"
_CUE_TAG = r"</?(?:[ibu]|c|v|font|lang|ruby|rt)\b[^<>\n]{0,100}>"
# Quotation marks as Jawa Pos and its papers set them, of two single ones; not seconds, `5’30’’`.
_PAIRED_QUOTES = r"(?<![‘’\d])[‘’]{2}(?![‘’])"
_CLOSING_STARS = r"(?<=[.!?\"”])\s?\*{1,5}\s*\Z"
_LEADING_ADDRESS = r"\A\s*https?://\S+[^\S\n]+(?=\S)"


def parse_article(raw: str, *, source: str, known: KnownFields = NOTHING_KNOWN) -> Article:
    """The article in a raw text. What is `known` already stands before what the text says.

    Titles of links in the text that the known ones name are not repeated. The text's own title is its first line where
    that looks like a headline. `text` may come out empty where there is no body.
    """
    byline, named, raw = Byline(), list[Link](), raw[:RAW_LENGTH]
    known_title = sanitize_line(_as_written(known.title[:LINE_LENGTH]))
    bare = _bare_text(sanitize(with_indents_parted(_as_written(raw))))
    lines = cut_end(without_sender(stripped_lines(with_blanks(bare))))
    lines = with_joined_labels(joined_fragments(joined_dateline(without_keywords(lines))))
    lines, own_address = strip_addresses(lines)
    lines = [with_whole_words(line) for line in unwrapped(strip_head(without_head_matter(lines), byline))]
    head_title, dateline, lines = _opened(lines, known_title, byline)
    lines = [without_leftovers(line) for line in strip_signature(strip_tail(lines, byline), byline)]
    url = _safe_url(known.url or own_address)
    outlet = _outlet(known.outlet or byline.outlet, dateline)
    lines = take_links(lines, named, outlet or name_by_domain(url))
    lines = without_closing_credit(strip_tail(lines, byline))
    body = [line for line in (_clean(without_glued_address(line)) for line in lines) if line]
    body = body or [line for line in map(without_credits, lines) if any(map(str.isalnum, line))]
    leads = (sanitize_line(_as_written(lead)) for lead in known.leads)
    text = "\n\n".join((*filter(None, leads), *rebuilt(body)))
    title = known_title or re.sub(_MARKDOWN_LINK, r"\g<title>", head_title)
    published = publication_time(known.published, home=False) or byline.published
    return Article(
        id=_identity(url, title, text),
        source=sanitize_line(source),
        text=text,
        title=title,
        url=url,
        outlet=_optional(outlet),
        dateline_place=(dateline.place if dateline else None) or place_name(known.place or "") or None,
        dateline_day=day_written(byline.dateline, published) if published else None,
        published=published,
        authors=_known_authors(known) or tuple(byline.authors),
        editor=_optional(known.editor and _as_written(known.editor[:LINE_LENGTH])) or byline.editor,
        credits=(*byline.credits, *(c for c in followed_media(text) if c not in byline.credits)),
        links=_merged(known.links, named),
    )


def _outlet(written: str | None, dateline: Dateline | None) -> str | None:
    """The outlet as it is shown, of how it is written, else that of the dateline."""
    if written:
        return outlet_name(sanitize_line(written[:LINE_LENGTH]))
    return dateline.outlet if dateline else None


def _as_written(text: str) -> str:
    """A text as it was before it was read in the wrong encoding or escaped for a page.

    Letters with their marks apart, as macOS and PDFs hand them out, are one character each (NFC, UAX #15); those that
    posts take from mathematics and from East Asian print for bold and wide ones are letters (NFKC); a word is whole.
    Two single quotation marks are a double one.
    """
    if not text.isascii():
        text = re.sub(_SOFTLY_PARTED, "", text.translate(_LIGATURES))
        text = re.sub(_MARKS_APART, lambda letter: normalize("NFC", letter[0]), text)
        text = re.sub(_STYLED, lambda letters: normalize("NFKC", letters[0]), text)
    text = resolved(unmangled(text))
    return text if text.isascii() else re.sub(_PAIRED_QUOTES, '"', text)


def _known_authors(known: KnownFields) -> tuple[str, ...]:
    authors = (_as_written(author[:LINE_LENGTH]) for author in known.authors[:AUTHORS])
    return tuple(name for author in authors for name in names(sanitize_line(author)))


def _bare_text(text: str) -> str:
    """The text without what scrapers leave between its sentences: advertisements, Markdown, an address in front."""
    text = _spoken(text) if " --> " in text else text
    text = re.sub(_MARKDOWN_HEADING, "", text) if "# " in text else text
    text = re.sub(_WIKI_HEADING, r"\1", text) if "==" in text else text
    text = re.sub(_MARKDOWN_PICTURE, " ", text) if "![" in text else text
    text = re.sub(_EMPHASIS, r"\2", text) if "**" in text or "__" in text else text
    text = re.sub(_FORUM_MARK, "", text) if "[/" in text else text
    if "'''" in text or "[[" in text:  # Two apostrophes alone are the quotation marks of many writers.
        text = re.sub(_WIKI_MARK, lambda match: match["marked"] or match["linked"], text)
    if "*" in text or "_" in text or "~" in text:
        text = re.sub(_MARKED_LINE, r"\2", text)
        for _ in range(2):  # Words may be bold and slanted.
            text = re.sub(_MARKED_WORDS, lambda match: match["bold"] or match["slanted"], text)
    text = without_labels(text if text.isascii() else re.sub(_LEADING_EMOJI, "", text))
    text = re.sub(_LEADING_ADDRESS, "", text) if text.lstrip().startswith("http") else text
    return parted_titles(without_insertions(text))


def _spoken(text: str) -> str:
    """What is shown below a film, its sentences whole again: each piece of it is as long as it is shown."""
    pieces = (" ".join(re.sub(_CUE_TAG, "", piece).split()) for piece in re.split(_CUE, text))
    whole: list[str] = []
    for piece in filter(None, pieces):
        if whole and not ends_sentence(whole[-1]):
            whole[-1] += f" {piece}"
        else:
            whole.append(piece)
    return "\n\n".join(whole)


def _opened(lines: list[str], title: str, byline: Byline) -> tuple[str, Dateline | None, list[str]]:
    """The title in the text, the dateline, and the lines of the body behind it."""
    lines = _without_title(lines, title) if title else lines
    filled = [(n, line) for n, line in enumerate(lines) if line][:8]
    for n, line in filled:
        dateline = find_dateline(line)
        if dateline is None:
            if n and len(line) > 400:
                break
            continue
        before = [text for m, text in filled if m < n]
        lead = take_lead(line[: dateline.start].strip(), byline)
        byline.dateline = line[dateline.start : dateline.end].rstrip(" .")
        if byline.published is None:
            byline.published = published_line(lead) or published_line(byline.dateline)
        told = [text for text in before if ends_sentence(text)]
        if len(told) > _LEAD_SENTENCES or any(len(text) > _LONGEST_TITLE for text in told):
            break
        headline = next((text for text in before if _is_headline(text)), "")
        if not before and not title and _is_headline(lead) and line[dateline.start - 1] == " ":
            headline = lead
        return headline, dateline, [line[dateline.end :], *lines[n + 1 :]]
    if len(filled) > 1 and _is_headline(filled[0][1]) and (not title or _same(filled[0][1], title)):
        return filled[0][1], None, lines[filled[0][0] + 1 :]
    return "", None, lines


def _without_title(lines: list[str], title: str) -> list[str]:
    """The lines, the first one without the known title where this runs on into the story.

    A sentence may begin with the same words: a title is set off from it by its capitals, by a sign or by a dateline.
    """
    first = next((number for number, line in enumerate(lines) if line), None)
    if first is None or not lines[first].startswith(title) or len(title.split()) < _FEWEST_TITLE_WORDS:
        return lines
    behind = lines[first][len(title) :]
    story = behind.lstrip(_BEHIND_TITLE)
    sign = behind.removesuffix(story)
    if not sign or story[:1].islower():
        return lines
    if not story:  # `TITLE.` on a line of its own
        return [*lines[:first], title, *lines[first + 1 :]]
    is_set_off = sign.strip() or has_headline_capitals(title) or find_dateline(story)
    return [*lines[:first], story, *lines[first + 1 :]] if is_set_off else lines


def _is_headline(line: str) -> bool:
    if line.count('"') % 2:  # a quote that goes on
        return False
    return 8 <= len(line) <= _LONGEST_TITLE and not line.endswith((".", ",", ";", ":")) and len(line.split()) >= 3


def _same(a: str, b: str) -> bool:
    return slugify(a) == slugify(b)


def _clean(line: str) -> str:
    """A body line without boilerplate and photo credits; empty where nothing remains."""
    if not any(map(str.isalnum, line)) or is_boilerplate(line):
        return ""
    if "](" in line:
        line = re.sub(_MARKDOWN_LINK, r"\g<title>", line)
    line = without_boilerplate_sentences(without_captions(without_pointers(line)))
    if line.endswith(("*", "* ")):
        line = re.sub(_CLOSING_STARS, "", line)
    return " ".join(line.split())


def _merged(links: tuple[Link, ...], named: list[Link]) -> tuple[Link, ...]:
    """The caller's links, and behind them those in the text that they do not name."""
    known = {slugify(link.title) for link in links}
    given = tuple(Link(sanitize_line(link.title), _safe_url(link.url)) for link in links)
    return (
        *given,
        *(Link(sanitize_line(link.title), _safe_url(link.url)) for link in named if slugify(link.title) not in known),
    )


def _identity(url: str | None, title: str, text: str) -> str:
    """A stable name: words of the URL or the title, and a checksum of what tells the story from others."""
    path = re.sub(r"[?#].*", "", url or "").rstrip("/").rsplit("/", 1)[-1]
    words = (
        slugify(re.sub(r"\.\w{2,5}$", "", path))
        or slugify(title)
        or slugify(" ".join(text[:200].split()[:8]))
        or "story"
    )
    return f"{words[:60].rstrip('-')}-{zlib.crc32((url or title + text).encode('utf-8', 'replace')):08x}"


def _safe_url(url: str | None) -> str | None:
    """The URL where it is one of the web, else None: nothing else is ever opened or shown as one."""
    shown = sanitize_url(url or "")
    return shown if re.match(r"https?://[^/]", shown, re.I) else None


def _optional(value: str | None) -> str | None:
    return sanitize_line(value) or None if value else None
