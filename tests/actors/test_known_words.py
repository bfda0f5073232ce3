"""What the tagger's models do not know is left out of the features, and changes nothing that they say."""

from __future__ import annotations

import pytest

from briefing_tui.actors.tagger.features import WordFeatures
from briefing_tui.actors.tagger.models import FIRST, SECOND, known_words, model, words_named
from briefing_tui.actors.tagger.word_features import word_for_models
from briefing_tui.resources import resource

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


def test_a_feature_of_a_word_that_no_model_learnt_is_not_made() -> None:
    whole, known = (
        {feature for word in story.of_sentence(1) for feature in word}
        for story in (WordFeatures(STORY), WordFeatures(STORY, word_for_models))
    )
    assert known < whole
    assert {b"w=xylofera", b"-1w=xylofera", "re=xylofera"} <= whole - known
    assert {b"w=pt", "rf=pt", b"1w=kata"} <= known


def test_the_words_that_the_models_know_are_those_of_the_models_that_ship() -> None:
    assert known_words() == words_named([resource(FIRST), resource(SECOND)])
