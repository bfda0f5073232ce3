"""Who is told to have said it: the verb of saying behind words with the name of who speaks, or whose report it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import inquits, is_verb, word_class
from briefing_tui.resources import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.events.window import Window

# A speaker without a name: `kata Kapolres Metro Depok itu`.
_LONGEST_SPEAKER = 4
# Behind these a name is no longer the speaker's: `kata warga saat bertemu Sari`.
_TURNS = ("subordinator", "relative")
# So many words behind the verb of saying may name who speaks.
_REACH = 20
_JOINING = ("coordinator", "preposition")
_SPEAKER_ENDS = ("preposition", "subordinator", "relative")


def attribution(sentence: Sentence, window: Window, verb: int) -> list[int]:
    """The verb of saying behind what is said, with the name of who speaks: `kata Budi`."""
    if sentence.lower[verb].endswith("nya") and sentence.lower[verb].removesuffix("nya") in inquits():
        return [verb]  # `ujarnya`, not `tanya Budi`
    words = sentence.words
    end = window.date_first if window.date_first > verb else max(window.last, min(len(words), verb + _REACH))
    opens = verb + 1 + (sentence.classes[verb + 1 : verb + 2] == ["speech"])  # `tulis komentar Budi`
    reach = next((at for at in range(opens, end) if _turns_away(sentence, at)), end)
    first_name = _speakers_name(sentence, verb, reach)
    if first_name is None:
        first_name = _called_by(sentence, reach)
    if first_name is None:
        return [verb, *_speaker_unnamed(sentence, opens - 1, end)]
    last = min(_end_of_name(sentence.names, first_name), first_name + _LONGEST_SPEAKER)
    bears = range(verb + 1, first_name) if sentence.lower[verb] == "bunyi" else ()
    return [verb, *bears, *range(first_name, last)]  # `bunyi pidato Budi`


def _speaker_unnamed(sentence: Sentence, verb: int, end: int) -> list[int]:
    """The words behind a verb of saying that tell who speaks where no person is named: `kata [warga desa itu]`."""
    words, names = sentence.words, sentence.names
    speaker: list[int] = []
    opens = verb + 1 + (word_class(words[verb + 1]) == '"') if verb + 1 < end else end  # `tulis "Pasar Kita"`
    for at in range(opens, min(end, opens + _LONGEST_SPEAKER)):
        is_name = words[at][0].isupper()
        if (
            not words[at][0].isalnum()
            or (names.get(verb + 1) == "o" and at not in names)
            or (sentence.classes[at] in _SPEAKER_ENDS and not is_name and not _is_origin(sentence, at))
            or (_turns_away(sentence, at) and not is_name)
        ):
            break
        speaker.append(at)
    while speaker and sentence.classes[speaker[-1]] in _JOINING:
        speaker.pop()  # `kata Aliansi Petani, Nelayan, dan | ...`: a long name is cut before what joins
    return speaker


def source_of(sentence: Sentence, window: Window, verb: int) -> list[int]:
    """Behind a quotation the verb with who is quoted: `dikutip dari laman resmi [klub]`; else empty."""
    words = sentence.words
    if sentence.quoted.isdisjoint(range(window.first, verb)):
        return []
    end = verb + 1
    while end < len(words) and words[end][0].isalnum() and not _turns_away(sentence, end) and end not in sentence.dates:
        end += 1
    return [*range(verb, end)][: 2 + _LONGEST_SPEAKER] if end > verb + 1 else []


def _called_by(sentence: Sentence, relative: int) -> int | None:
    """Where the name stands that who speaks is called by: `kata pria yang akrab disapa [Yudi] ini`; else None."""
    words, at = sentence.words, relative + 1
    if sentence.lower[relative:at] != ["yang"]:
        return None
    while sentence.lower[at : at + 1] and sentence.lower[at] in word_set("lexicons/speech.toml", "source", "usually"):
        at += 1
    calls = sentence.lower[at : at + 1] and sentence.lower[at] in word_set("lexicons/speech.toml", "source", "called")
    return at + 1 if calls and at + 1 < len(words) and words[at + 1][0].isupper() else None


def _is_origin(sentence: Sentence, at: int) -> bool:
    """Whether a word says where who speaks is from: `aktor asal Solo itu`."""
    return sentence.lower[at] == "asal"


def _speakers_name(sentence: Sentence, verb: int, reach: int) -> int | None:
    """Where the name of who speaks begins behind a verb: not where a role holds another name; None without a name."""
    names = sentence.names
    first = next((at for at in range(verb + 1, reach) if names.get(at) == "p"), None)
    if first is None or first == verb + 1:
        return first
    behind = _end_of_name(names, first)
    if sentence.words[behind : behind + 1] == [","] and names.get(behind + 1) == "p":
        return behind + 1  # `kata Ketua Tim Sari-Budi, Agus Wijaya`
    return _name_behind_role(sentence, behind, reach) or first


def _name_behind_role(sentence: Sentence, at: int, reach: int) -> int | None:
    """Where the next name begins in a run of capitalised words: `kata Ajudan Bupati Sari | Kompol Budi`."""
    while at < reach and (sentence.words[at][0].isupper() or sentence.words[at] in ("(", ")")):
        if sentence.names.get(at) == "p":
            return at
        at += 1
    return None


def _end_of_name(names: Mapping[int, str], first: int) -> int:
    """The index behind the words of a person's name."""
    while names.get(first) == "p":
        first += 1
    return first


def _turns_away(sentence: Sentence, at: int) -> bool:
    """Whether what follows is no longer of who speaks: a clause begins, or a verb (but `juru bicara`)."""
    word = sentence.words[at]
    if sentence.classes[at] in _TURNS and word[0].islower():
        return sentence.lower[at : at + 2] != ["yang", "juga"]  # `kata Ketua RT yang juga guru, Budi`
    return word[0].islower() and is_verb(word) and sentence.lower[at - 1] != "juru"  # `Country Director`, `(Mensos)`
