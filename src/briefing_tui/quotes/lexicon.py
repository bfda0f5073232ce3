"""The words of speech, read from `data/lexicons/speech.toml`: cues that say somebody speaks, and words around them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.language import Document

CueKind = Literal["inquit", "report", "opinion"]

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# A clause shows its verb within so many characters.
_LONGEST_CLAUSE = 1500
# What ends speech within its marks. Behind it stands a word of saying, be it on no list: `"Seperti lem," sanjung Budi`.
END_OF_SPEECH = r"[,!?.…]\s?[”\"»’']"
_BEHIND_SPEECH = re.compile(END_OF_SPEECH + r" ([a-z]{3,20})\b")
_FINITE_VERB = re.compile(r"(?:mem|men|meng|meny|me|di|ber|ter)[a-z]{3,}")


class Cue(NamedTuple):
    """A word that may attribute speech; `suffixed` where it carries its own speaker (`katanya`)."""

    start: int
    end: int
    word: str
    kind: CueKind
    suffixed: bool


class Speech:
    """The word lists of `data/lexicons/speech.toml` by name; its comments say what each is for. Not to be changed."""

    def __init__(self, **lists: object) -> None:
        self.__dict__.update(lists)

    cues: dict[str, tuple[CueKind, bool]]
    plain: frozenset[str]
    passive: frozenset[str]
    trailers: frozenset[str]
    finite_only: frozenset[str]
    that_only: frozenset[str]
    carrying_on: frozenset[str]
    asking: frozenset[str]
    manners: frozenset[str]
    questions: frozenset[str]
    confessing: frozenset[str]
    taking_up: frozenset[str]
    certain: frozenset[str]
    denied: frozenset[str]
    adverbs: frozenset[str]
    topics: frozenset[str]
    joints: frozenset[str]
    addresses: frozenset[str]
    judging: frozenset[str]
    qualities: frozenset[str]
    quality_verbs: frozenset[str]
    captions: frozenset[str]
    closing: frozenset[str]
    bearers: frozenset[str]
    bearing: frozenset[str]
    by: frozenset[str]
    naming: frozenset[str]
    usually: frozenset[str]
    called: frozenset[str]
    told: frozenset[str]
    comparing: frozenset[str]
    sources: frozenset[str]
    singular: frozenset[str]
    plural: frozenset[str]
    own: frozenset[str]
    pointing: frozenset[str]
    stops: frozenset[str]
    adjuncts: frozenset[str]
    aside: frozenset[str]
    relations: frozenset[str]
    offices: frozenset[str]
    bare_offices: frozenset[str]
    houses: frozenset[str]
    parties: frozenset[str]
    unnamed: frozenset[str]
    first: frozenset[str]
    told_of: frozenset[str]
    colloquial: frozenset[str]
    openers: frozenset[str]
    spoken_openers: frozenset[str]
    narrative: frozenset[str]
    adding: frozenset[str]
    likewise: frozenset[str]
    finite: frozenset[str]
    subordinate: frozenset[str]
    not_verbs: frozenset[str]
    compounds: frozenset[str]
    determiners: frozenset[str]
    verbal: frozenset[str]
    about: frozenset[str]
    voices: frozenset[str]
    clausal: frozenset[str]
    connectives: frozenset[str]
    times: frozenset[str]
    occasions: frozenset[str]
    own_voice: frozenset[str]
    short_titles: dict[str, str]
    names: frozenset[str]
    things: frozenset[str]
    linking: frozenset[str]
    officials: frozenset[str]


@cache
def speech() -> Speech:
    """The lists, read once. Raises `MissingResourceError` where the file is missing or damaged."""
    data: dict[str, Any] = read_toml("lexicons/speech.toml")

    def words(section: str, name: str) -> frozenset[str]:
        return frozenset(str(data[section][name]).split())

    cues: dict[str, tuple[CueKind, bool]] = {}
    for verb in words("reporting", "clause") | words("reporting", "that"):
        cues[verb] = ("report", False)
    for root in words("inquit", "roots"):
        cues[root] = ("inquit", False)
        cues[f"{root}nya"] = ("inquit", True)
    for verb in words("inquit", "passive"):
        cues[verb] = ("inquit", True)
    cues["menurut"] = ("opinion", False)
    cues["menurutnya"] = ("opinion", True)
    titles = (pair.split("=", 1) for pair in " ".join(str(data["titles"]["short"]).split()).split(";"))
    return Speech(
        cues=cues,
        plain=words("inquit", "plain"),
        passive=words("inquit", "passive"),
        trailers=words("inquit", "trailers"),
        finite_only=words("reporting", "finite"),
        that_only=words("reporting", "that"),
        carrying_on=words("reporting", "carrying_on"),
        asking=words("reporting", "asking"),
        manners=words("reporting", "manners"),
        questions=words("reporting", "questions"),
        confessing=words("reporting", "confessing"),
        taking_up=words("source", "taking_up"),
        certain=words("reporting", "certain"),
        denied=words("reporting", "denied"),
        adverbs=words("reporting", "adverbs"),
        topics=words("reporting", "topics"),
        joints=words("reporting", "joints"),
        addresses=words("reporting", "addresses"),
        judging=words("reporting", "judging"),
        qualities=words("reporting", "qualities"),
        quality_verbs=words("reporting", "quality_verbs"),
        captions=words("marks", "captions"),
        closing=words("source", "closing"),
        bearers=words("source", "bearers"),
        bearing=words("source", "bearing"),
        by=words("source", "by"),
        naming=words("source", "naming"),
        usually=words("source", "usually"),
        called=words("source", "called"),
        told=words("source", "told"),
        comparing=words("source", "comparing"),
        sources=words("source", "things"),
        singular=words("pronouns", "singular"),
        plural=words("pronouns", "plural"),
        own=words("pronouns", "own"),
        pointing=words("pronouns", "pointing"),
        stops=words("phrase", "stops"),
        adjuncts=words("phrase", "adjuncts"),
        aside=words("phrase", "aside"),
        relations=words("phrase", "relations"),
        offices=words("phrase", "offices"),
        bare_offices=words("phrase", "bare"),
        houses=words("phrase", "houses"),
        parties=words("phrase", "parties"),
        unnamed=words("phrase", "unnamed"),
        first=words("voice", "first"),
        told_of=words("voice", "told_of"),
        colloquial=words("voice", "colloquial"),
        openers=words("voice", "openers"),
        spoken_openers=words("voice", "spoken_openers"),
        narrative=words("voice", "narrative"),
        adding=words("voice", "adding"),
        likewise=words("voice", "likewise"),
        finite=words("clause", "finite"),
        subordinate=words("clause", "subordinate"),
        not_verbs=words("clause", "nouns"),
        compounds=words("inquit", "compounds"),
        determiners=words("inquit", "determiners"),
        verbal=words("inquit", "verbal"),
        about=words("reporting", "about"),
        voices=words("phrase", "voices"),
        clausal=words("phrase", "clausal"),
        connectives=words("phrase", "connectives"),
        times=words("phrase", "times"),
        occasions=words("phrase", "occasions"),
        own_voice=words("voice", "own"),
        short_titles={short.strip(): full.strip() for short, full in titles},
        names=words("marks", "names"),
        things=words("heads", "things"),
        linking=words("voice", "linking"),
        officials=words("phrase", "officials"),
    )


def find_cues(document: Document) -> list[Cue]:
    """Every word of a text that may attribute speech, in order."""
    kinds, told = speech().cues, speech().told
    bearers = speech().bearers | told
    cues: list[Cue] = []
    for words, lower_words in zip(document.tokens, document.lower_words, strict=True):
        for at, word in enumerate(lower_words):
            if word in kinds:
                cues.append(Cue(words[at].start, words[at].end, word, *kinds[word]))
            elif word in told:
                opening = _opening_of_told(lower_words, at)
                if opening is not None:
                    cues.append(Cue(words[opening].start, words[at].end, word, "opinion", False))
            elif word == "demikian" and at + 1 < len(words) and lower_words[at + 1] in bearers:
                # `"...," demikian pernyataan resmi Kementerian Kesehatan`, `"...," demikian disampaikan Budi`
                cues.append(Cue(words[at].start, words[at].end, word, "inquit", False))
    unlisted = _unlisted_cues(document.text, cues)
    return sorted([*cues, *unlisted]) if unlisted else cues


def _unlisted_cues(text: str, listed: Sequence[Cue]) -> list[Cue]:
    """Words right behind speech that are no verb with a prefix and no word of grammar; on no list, but of saying."""
    known = {cue.start for cue in listed}
    grammar = _words_of_grammar()
    cues = []
    for match in _BEHIND_SPEECH.finditer(text):
        word = match[1]
        root = word.removesuffix("nya")
        if match.start(1) not in known and grammar.isdisjoint((word, root)) and not _FINITE_VERB.fullmatch(word):
            cues.append(Cue(match.start(1), match.end(1), word, "inquit", root != word))
    return cues


@cache
def _words_of_grammar() -> frozenset[str]:
    """What stands behind a closing mark and says nothing of who spoke: `dan`, `karena`, `yang`, `lagu`."""
    lists = speech()
    links = (
        lists.stops | lists.adjuncts | lists.linking | lists.subordinate | lists.closing | lists.clausal | lists.aside
    )
    return links | lists.finite | lists.sources | lists.names | lists.not_verbs | lists.told | lists.pointing


def _opening_of_told(words: Sequence[str], at: int) -> int | None:
    """Where `seperti dikatakan`, `sebagaimana yang disampaikan` begins, or a verb that opens a sentence: `Diakui Budi`.

    None where the verb stands elsewhere without such a word.
    """
    if at == 0:
        return at
    before = at - 2 if at > 1 and words[at - 1] == "yang" else at - 1
    return before if before >= 0 and words[before] in speech().comparing else None


def behind_bearers(text: str, start: int, end: int) -> int:
    """Where the speaker is named behind what bears the words: `bunyi pernyataan resmi | Kementerian Kesehatan`."""
    carriers = speech().bearers | speech().told | speech().by
    for match in WORD.finditer(text, start, end):
        if match.group() not in carriers:
            break
        start = match.end()
    return start


def has_finite_clause(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds a verb that makes it a clause, by the forms of Indonesian verbs and auxiliaries."""
    lists = speech()
    before = ""
    for match in WORD.finditer(text, start, min(end, start + _LONGEST_CLAUSE)):
        word = match.group()
        if word.islower() and before not in lists.subordinate:
            if word in lists.finite:
                return True
            if word not in lists.not_verbs and len(word) < 40 and _FINITE_VERB.fullmatch(word):
                return True
        before = word.lower()
    return False


def first_word(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first word at or after `start`, only white space, commas and opening brackets before it."""
    match = WORD.search(text, start, min(end, start + 80))
    if match is None or text[start : match.start()].strip(" \t\n,("):
        return None
    return match


def count_words(text: str, start: int, end: int, most: int = 12) -> int:
    """How many words a stretch holds, counted up to `most`."""
    count = 0
    for _ in WORD.finditer(text, start, end):
        count += 1
        if count == most:
            break
    return count
