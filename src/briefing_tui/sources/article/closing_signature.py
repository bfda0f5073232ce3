"""Who signs a story at its end, in brackets or in capitals: `(Sari Dewi)`, `SARI DEWI | BUDI SANTOSO`, `(azh/imk)`."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.sources.article.byline_fields import NAME_ALONE, Byline, is_team, listed, names
from briefing_tui.sources.article.captions import credit_words
from briefing_tui.sources.article.known_people import holds_known_name

# Behind the initials that sign a story stand no more lines than these.
SIGNED_AT_MOST = 3
_SIGNATURE = r"\s*\((?P<name>\s?[A-Z][a-z'’]+(?: [A-Z](?:[a-z'’]+|\.)?){0,3})\)\s*$"
# `SARI DEWI`, `SARI DEWI | BUDI SANTOSO`: as Tempo signs.
_IN_CAPITALS = r"[A-Z][A-Z'’.]+(?: [A-Z][A-Z'’.]*){1,3}(?: ?[|/] ?[A-Z][A-Z'’.]+(?: [A-Z][A-Z'’.]*){0,3})?"
# Offices and people who sign a story in brackets: `(Diskominfo/Wawan)`, `(*/Sari Dewi)`.
_SIGNING = r"(?:\*{1,3}|[A-Za-z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,3})"
_STROKED_NAMES = rf"\({_SIGNING}(?:\s?/\s?{_SIGNING}){{1,3}}\)"
_CLOSED = r"[.!?\"”)*]\s?\Z"


def strip_signature(lines: list[str], byline: Byline) -> list[str]:
    """The lines without the reporter's name that closes them: `(Sari Dewi)`, `(Sari)`, `SARI DEWI | BUDI SANTOSO`.

    A name of two words joins the authors; one word may as well be a desk.
    """
    kept = list(lines)
    last = max((number for number, line in enumerate(kept) if line), default=0)
    if last and re.fullmatch(_IN_CAPITALS, kept[last]):
        byline.authors += [name.title() for name in names(kept[last].replace("|", "/")) if not byline.authors]
        kept[last] = ""
    for number in [number for number, line in enumerate(kept) if line][: -SIGNED_AT_MOST - 1 : -1]:
        match = re.search(_SIGNATURE, kept[number]) if kept[number].endswith(")") else None
        if match is None or (match.start() and not re.search(_CLOSED, kept[number][: match.start()])):
            break
        name = match["name"].strip()
        if " " in name and not byline.authors and not is_team(name):
            byline.authors.append(name)
        kept[number] = kept[number][: match.start()].rstrip()
        if kept[number]:
            break
    return kept


@cache
def _initials_end() -> re.Pattern[str]:
    """Initials of desk and reporter that close a story: `(azh/imk)`, `(tim/DAL)`, `(shf)`, `(antara/jpnn)`."""
    signed_by = "|".join(map(re.escape, listed("signed_by")))
    agencies, paid = ("|".join(listed(name)) for name in ("agency_initials", "paid"))
    pictured = credit_words("signing_agency", "agencies")
    return re.compile(
        r"\s*[(\[](?:[A-Za-z]{2,5}|\d{2,3})(?:\s?[/*-]\s?[A-Za-z]{2,5}){1,3}[)\]]\s*$"
        # With an asterisk for those who are not named: `(*/yan)`, `(**/red)`.
        # Paid for: `(Adv/Diskominfo)`.
        rf"|\s*\((?i:{paid})(?:/[\w ]{{2,30}}){{0,2}}\)\s*$"
        r"|\s*\(\*{1,3}(?:\s?/\s?[A-Za-z]{2,6}){1,2}\)\s*$"
        rf"|\s*\((?:{signed_by})\)\s*$|\s*\[[a-z]{{2,5}}\]\s*$"
        # DW's, without brackets: `ae/hp (AFP, Reuters)`.
        r"|^[a-z]{2,3}(?:/[a-z]{2,3}){1,2}(?: \([A-Z][\w., ]{1,40}\))?$"
        # ANTARA's, on a line of its own: `T.SD/B.BP`.
        r"|^[A-Z]\.[A-Z]{2,4}(?:/[A-Z]\.[A-Z]{2,4}){1,3}$"
        # The outlet with the reporter's name: `(Tribunnews.com/Sari Dewi)`.
        r"|\s*\([\w-]+\.(?:com|co\.id|id)(?:/[^()/]{2,40}){1,3}\)\s*$"
        # The reporter before the outlet: `(alj/tribun-medan.com)`, behind a sentence `(Sari Dewi/kabarbali)`.
        r"|\s*\((?:[\w .]{2,40}/){1,2}[\w-]+\.(?:com|co\.id|id)\)\s*$"
        # Behind a sentence whoever stands on both sides of a stroke: `(Red/Hendra)`, `(Sari Dewi/kabarbali)`.
        # An agency before the stroke credits a picture.
        rf"|(?:^|(?<=[.!?”\"]))\s*(?!\((?:{pictured})\b){_STROKED_NAMES}\s*$"
        # Initials alone, behind a sentence or on a line of their own: `(shf)`.
        r"|(?:^|(?<=[.!?”\"]))\s*[-–—]?\s*[(\[](?:[a-z]{2,4}|[A-Z]{2,3})[)\]]\s*$|^\s*\([A-Z]{2,4}\)\s*$"
        # With an agency's numbers behind a sentence: `(Z.SD/BP)`, `(SD/A/B011)`.
        r"|(?<=[.!?”\"])\s*\((?=[^()]*[A-Za-z])[A-Za-z\d]{1,5}(?:[/.-][A-Za-z\d]{1,5}){1,4}\)\s*$"
        rf"|\s*\((?:[Rr]ed/)?(?:{agencies})(?:/[A-Za-z]{{2,6}})?\)\s*$"
    )


def _signed_names(signature: str) -> list[str]:
    """The persons with two names among those who sign in brackets: `(Red/Hendra Gunawan)`."""
    parts = (part.strip() for part in signature.strip(" ()").split("/"))
    return [part for part in parts if re.fullmatch(NAME_ALONE, part) and holds_known_name(part) and not is_team(part)]


def without_initials(line: str, byline: Byline) -> str:
    """A line without the initials that close it; persons named in full there are authors where there are none."""
    signed = _initials_end().search(line) if _may_be_signed(line) else None
    if signed is None:
        return line
    byline.authors += [name for name in _signed_names(signed[0]) if not byline.authors]
    return line[: signed.start()]


def _may_be_signed(line: str) -> bool:
    """Whether a line can end in initials: it ends in a bracket or is one word, as `T.SD/B.BP`."""
    return line.rstrip().endswith((")", "]")) or " " not in line
