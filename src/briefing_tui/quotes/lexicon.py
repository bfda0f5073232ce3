"""The words of speech, read from `data/lexicons/speech.toml`: cues that say somebody speaks, and others."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from briefing_tui.language.verb_prefixes import has_verb_prefix
from briefing_tui.resources import read_toml

CueKind = Literal["inquit", "report", "opinion"]

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# A clause shows its verb within so many characters.
_LONGEST_CLAUSE = 1500
_MOST_COUNTED = 12


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
    denying: frozenset[str]
    taking_up: frozenset[str]
    citing: frozenset[str]
    certain: frozenset[str]
    denied: frozenset[str]
    adverbs: frozenset[str]
    topics: frozenset[str]
    joints: frozenset[str]
    addresses: frozenset[str]
    judging: frozenset[str]
    holding: frozenset[str]
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
    before_subject: frozenset[str]
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
    before_verbs: frozenset[str]
    joining: frozenset[str]
    modifying: frozenset[str]
    that_words: frozenset[str]
    told_to: frozenset[str]
    contrasting: tuple[str, ...]
    somebody: frozenset[str]
    gains: frozenset[str]
    told_again: frozenset[str]
    not_verbs: frozenset[str]
    compounds: frozenset[str]
    determiners: frozenset[str]
    verbal: frozenset[str]
    about: frozenset[str]
    voices: frozenset[str]
    clients: frozenset[str]
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
    for word in words("source", "citing"):
        cues[word] = ("opinion", False)
    cues["menurutnya"] = cues["baginya"] = ("opinion", True)
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
        denying=words("reporting", "denying"),
        taking_up=words("source", "taking_up"),
        citing=words("source", "citing"),
        certain=words("reporting", "certain"),
        denied=words("reporting", "denied"),
        adverbs=words("reporting", "adverbs"),
        topics=words("reporting", "topics"),
        joints=words("reporting", "joints"),
        addresses=words("reporting", "addresses"),
        judging=words("reporting", "judging"),
        holding=words("reporting", "holding"),
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
        before_subject=words("phrase", "before_subject"),
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
        before_verbs=words("clause", "before_verbs"),
        joining=words("clause", "joining"),
        modifying=words("reporting", "modifying"),
        that_words=words("reporting", "that_words"),
        told_to=words("reporting", "told_to"),
        contrasting=tuple(str(data["reporting"]["contrasting"]).split(", ")),
        somebody=words("phrase", "somebody"),
        gains=words("reporting", "gains"),
        told_again=words("voice", "told_again"),
        not_verbs=words("clause", "nouns"),
        compounds=words("inquit", "compounds"),
        determiners=words("inquit", "determiners"),
        verbal=words("inquit", "verbal"),
        about=words("reporting", "about"),
        voices=words("phrase", "voices"),
        clients=words("phrase", "clients"),
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


def has_finite_clause(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds a verb that makes it a clause, by the forms of Indonesian verbs and auxiliaries."""
    lists = speech()
    before = ""
    for match in WORD.finditer(text, start, min(end, start + _LONGEST_CLAUSE)):
        word = match.group()
        if word.islower() and before not in lists.subordinate:
            if word in lists.finite:
                return True
            if word not in lists.not_verbs and len(word) < 40 and has_verb_prefix(word):
                return True
        if not (before == "yang" and word in lists.before_verbs):
            before = word.lower()
    return False


def first_word(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first word at or after `start`, only white space, commas and opening brackets before it."""
    match = WORD.search(text, start, min(end, start + 80))
    if match is None or text[start : match.start()].strip(" \t\n,("):
        return None
    return match


def count_words(text: str, start: int, end: int) -> int:
    """How many words a stretch holds, counted up to `_MOST_COUNTED`."""
    count = 0
    for _ in WORD.finditer(text, start, end):
        count += 1
        if count == _MOST_COUNTED:
            break
    return count
