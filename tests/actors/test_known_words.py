"""What the tagger's models do not know is left out of the features, and changes nothing that they say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from briefing_tui.actors.tagger.features import WordFeatures
from briefing_tui.actors.tagger.models import FIRST, SECOND, known_words, model
from briefing_tui.actors.tagger.word_features import word_for_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.actors.tagger.features import Feature

SENTENCES = (
    "Bupati Karangluhur Wiratama Sudibyo meresmikan Jembatan Ngrajek di Desa Tegalpinggir , Jawa Tengah .",
    "| Foto : PT Gemah Ripah Xylofera ( GRX ) | “ Kami senang , ” kata Sudibyo kepada Kantor Berita Awangga .",
)
STORY = [sentence.split() for sentence in SENTENCES]


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_the_models_say_the_same_of_the_features_that_they_may_know(name: str) -> None:
    tagger, whole, known = model(name), WordFeatures(STORY), WordFeatures(STORY, word_for_models)
    for number, words in enumerate(STORY):
        labels = tagger.tag(whole.of_sentence(number))
        sure = [tagger.marginal(label, at) for at, label in enumerate(labels)]
        assert tagger.tag(known.of_sentence(number)) == labels, words
        assert [tagger.marginal(label, at) for at, label in enumerate(labels)] == pytest.approx(sure)


@pytest.fixture
def no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No table of the words is at hand."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    known_words.cache_clear()
    word_for_models.cache_clear()
    yield
    known_words.cache_clear()
    word_for_models.cache_clear()


def features_made(story: WordFeatures) -> set[Feature]:
    return {feature for word in story.of_sentence(1) for feature in word}


@pytest.mark.usefixtures("no_table")
def test_a_feature_of_a_word_that_no_model_learnt_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    whole, known = map(features_made, (WordFeatures(STORY), WordFeatures(STORY, word_for_models)))
    assert known < whole
    assert {b"w=xylofera", b"-1w=xylofera", "re=xylofera"} <= whole - known
    assert {b"w=pt", "rf=pt", b"1w=kata"} <= known


@pytest.mark.usefixtures("no_table")
def test_where_the_words_cannot_be_kept_all_features_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert features_made(WordFeatures(STORY, word_for_models)) == features_made(WordFeatures(STORY))
