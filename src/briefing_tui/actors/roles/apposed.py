"""The roles that stand behind a name: in apposition (`Budi, ketua panitia,`), in brackets, or announced (`selaku`)."""

from __future__ import annotations

from briefing_tui.actors.degrees import past_degrees
from briefing_tui.actors.role_lexicon import opens_role, role_lexicon
from briefing_tui.actors.roles.announced import announced_by_word, announced_role, closes
from briefing_tui.actors.roles.joined import each_office, joined_behind, listed_roles
from briefing_tui.actors.roles.phrases import LONGEST_BODY, RoleSentence, end_behind, is_capital


def roles_behind(sentence: RoleSentence, last: int) -> list[tuple[int, int]]:
    """The roles behind a name: in apposition (`Budi, ketua panitia,`), in brackets, or announced (`selaku`)."""
    lower = sentence.lower
    spans = []
    at = past_degrees(sentence.words, last)
    if at < len(lower) and lower[at] == "(":
        closing = next((n for n in range(at + 1, min(at + 9, len(lower))) if lower[n] == ")"), None)
        if closing is None:
            return []
        spans += _in_bracket(sentence, _behind_age_in_bracket(lower, at + 1), closing)
        at = closing + 1
    at = past_degrees(sentence.words, at)
    begin, bare = announced_role(sentence, at)
    if begin is None and spans == [] and last < at < len(lower) and opens_role(lower, at):
        begin, bare = at, True  # `Budi (45) | pedagang pasar.`
    if begin is not None:
        end = end_behind(sentence, begin, names=not bare)
        closed = end is not None and end > begin and not (bare and not closes(sentence, begin, end, last))
        if end is not None and closed and not _is_next_ones(sentence, begin, end):
            end = _behind_firm(sentence, begin, end)
            spans += each_office(sentence, begin, end)
            spans += (
                joined_behind(sentence, end)
                or ([] if bare else listed_roles(sentence, end))
                or _told_further(sentence, end)
            )
    return spans


def _in_bracket(sentence: RoleSentence, begin: int, closing: int) -> list[tuple[int, int]]:
    """The roles inside a bracket behind a name, parted by commas or strokes: `Budi (penyanyi utama, | gitaris)`."""
    spans = []
    at = begin
    while at < closing:
        at += sentence.lower[at] == "seorang"
        end = end_behind(sentence, at) if opens_role(sentence.lower, at) else None
        if end is None or end <= at or not (end == closing or _parts_bracket(sentence, end)):
            break
        spans.append((at, end))
        parts = (n for n in range(end, closing) if sentence.lower[n] in (",", "/"))
        at = next(parts, closing) + 1
    return spans


def _parts_bracket(sentence: RoleSentence, at: int) -> bool:
    """Whether a role in a bracket may end before a word: a mark that lists, or what goes on about the role."""
    low = sentence.lower[at]
    return low in (",", "/", ";") or (low.isalpha() and not is_capital(sentence, at))


def _told_further(sentence: RoleSentence, end: int) -> list[tuple[int, int]]:
    """The role that is announced behind one in apposition: `Budi, guru asal Luwu, dilantik sebagai | camat`."""
    if sentence.lower[end : end + 1] != [","]:
        return []
    begin = announced_by_word(sentence, end + 1)
    stop = end_behind(sentence, begin) if begin is not None else None
    return [(begin, stop)] if begin is not None and stop is not None and stop > begin else []


def _behind_firm(sentence: RoleSentence, begin: int, end: int) -> int:
    """Where an English title ends with the firm behind its comma: `Head of Sales, Sinar Laut | mengatakan`."""
    if role_lexicon().english.isdisjoint(sentence.lower[begin:end]) or sentence.lower[end : end + 1] != [","]:
        return end
    stop = end + 1
    while stop < len(sentence.lower) and is_capital(sentence, stop) and stop not in sentence.persons:
        stop += 1
    is_firm = end + 2 < stop <= end + 1 + LONGEST_BODY and stop not in sentence.persons
    return stop if is_firm and not opens_role(sentence.lower, end + 1) else end


def _is_next_ones(sentence: RoleSentence, begin: int, end: int) -> bool:
    """Whether an announced office is that of the person named in it: `mengungkapkan, sebagai ketua Golkar | Ani`."""
    name = next((at for at in range(begin + 1, end) if at in sentence.persons), None)
    roles = role_lexicon()
    if name is None or sentence.lower[begin] not in roles.offices or sentence.lower[begin] in roles.voices:
        return False
    return (roles.name_bearers | roles.relations).isdisjoint(sentence.lower[begin:name])


def _behind_age_in_bracket(lower: list[str], at: int) -> int:
    """Past the age that a bracket opens with: `(45, | petani)`, `(45 tahun/ | karyawan)`."""
    if not lower[at].isdigit():
        return at
    at += 1
    at += lower[at] in role_lexicon().periods
    return at + (lower[at] in (",", "/"))
