"""Of whom a text speaks where a role stands apart from its name: who spoke last, whom a sentence is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import role_lexicon
from briefing_tui.actors.roles.announced import FARTHEST

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefing_tui.actors.mentions import Mention
    from briefing_tui.actors.roles.phrases import RoleSentence

# Between who reports and of whom he reports there are fewer words.
_LONGEST_REPORTING = 4
# A word of kin stands at most so many words before the name of whose kin somebody is: `Istri | Bupati Garut Rudi, Ani`.
_FARTHEST_KIN = 5


class Role(NamedTuple):
    """Words `first` to `end` of a sentence that give the person of a cluster a role."""

    sentence: int
    first: int
    end: int
    cluster: int


class Named(NamedTuple):
    """A mention of a person with the number of its cluster."""

    mention: Mention
    cluster: int


def speaker_of(sentence: RoleSentence, named: Sequence[Named], before: int | None) -> int | None:
    """The cluster of the person named last with a verb of saying; `before` where a sentence names none."""
    lower, speech = sentence.lower, lexicons().speech
    for each in reversed(named):
        first, last = each.mention.first, each.mention.last
        lead = lower[max(0, first - FARTHEST) : first]
        verb = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in speech), None)
        if (last < len(lower) and lower[last] in speech) or _is_opinion(sentence, first):
            return each.cluster
        if verb is not None and not any(_parts_clauses(word) for word in lead[verb + 1 :]):
            return each.cluster
    return before


def _parts_clauses(word: str) -> bool:
    """Whether what stands behind a word belongs to no verb of saying before it: `mengaku | bahwa ia bertemu Budi`."""
    return not word[0].isalnum() or word == "bahwa" or word in role_lexicon().pronouns


def _is_opinion(sentence: RoleSentence, first: int) -> bool:
    """Whether a sentence opens with whose opinion it tells: `Menurut | Budi, ...`."""
    return first == 1 and sentence.lower[0] in role_lexicon().opining


def topic_of(sentence: RoleSentence, named: Sequence[Named]) -> int:
    """The cluster of whom a sentence is about: the first one named who is no object behind a preposition."""
    oblique, speech, lower = lexicons().oblique, lexicons().speech, sentence.lower
    subjects = [each for each in named if not (each.mention.first and lower[each.mention.first - 1] in oblique)]
    subjects = [each for each in subjects if not _is_whose_kin(sentence, each)] or subjects or list(named)
    if len(subjects) > 1:  # `Rudi menambahkan, | Budi sedang cedera`
        between = lower[subjects[0].mention.last : subjects[1].mention.first]
        if 0 < len(between) < _LONGEST_REPORTING and between[0] in speech and between[-1] in (*speech, ",", "bahwa"):
            return subjects[1].cluster
    return subjects[0].cluster


def goes_on_about_one(sentence: RoleSentence, first: int) -> bool:
    """Whether a sentence is about whoever a pronoun means, not the one named behind: `Ia hadir mendampingi | Budi.`"""
    lower, pronouns, speech = sentence.lower, role_lexicon().pronouns, lexicons().speech
    for at in range(first - 1, -1, -1):
        if lower[at] in pronouns:
            return not (at and lower[at - 1] in role_lexicon().opining)
        if not lower[at][0].isalnum() or lower[at] in speech or lower[at] == "bahwa":
            return False
    return False


def _is_whose_kin(sentence: RoleSentence, each: Named) -> bool:
    """Whether somebody is only named to say whose kin the next one is: `Istri | Budi, Ani, membantah`."""
    last, first, lower = each.mention.last, each.mention.first, sentence.lower
    if lower[last : last + 1] != [","] or last + 1 not in sentence.persons:
        return False
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST_KIN), -1):
        if lower[at] in role_lexicon().kin:
            return True
        if not lower[at][0].isalnum():
            return False
    return False


def is_said_by_speaker(sentence: RoleSentence) -> bool:
    """Whether a sentence gives what it quotes to whoever spoke before: `"Baik," kata dia.`, `"Baik," ujarnya.`"""
    lower, speech, pronouns = sentence.lower, lexicons().speech, role_lexicon().pronouns
    return any(
        (low.endswith("nya") and low[:-3] in speech) or (low in speech and after in pronouns)
        for low, after in zip(lower, (*lower[1:], ""), strict=True)
    )


class Discourse(NamedTuple):
    """Of whom a sentence may speak without naming them, as clusters.

    `holder` is whom the sentences before are about, `speaker` who spoke last; `recent` are those named in the sentences
    before, the latest first; `heads` are the words of office and occupation known of each, `countries` those that
    roles with such a word name; `strangers` are the words of people whom the last sentences introduce without a name
    (`seorang guru`).
    """

    holder: int | None
    speaker: int | None
    recent: Sequence[int] = ()
    heads: Mapping[int, Collection[str]] = {}
    countries: Mapping[tuple[int, str], Collection[str]] = {}
    strangers: Collection[str] = ()
