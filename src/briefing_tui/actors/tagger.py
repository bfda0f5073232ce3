"""The name tagger: a linear-chain CRF over the words of a sentence (python-crfsuite; model in `data/tagger.crfsuite`).

`data/tagger.md` tells what the model was trained on, how good it is and what it is bad at.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.actors.features import Story, sentence_features
from briefing_tui.resources import MissingResourceError, resource

if TYPE_CHECKING:
    from collections.abc import Sequence

MODEL = "data/tagger.crfsuite"


@cache
def model() -> Any:
    """The opened model. Raises `MissingResourceError`, naming the file, where it is missing or damaged."""
    import pycrfsuite

    path = resource(MODEL)
    tagger = pycrfsuite.Tagger()
    try:
        # Checked here: the library crashes on a file that is empty or cut off.
        with path.open("rb") as file:
            head = file.read(8)
        if head[:4] != b"lCRF" or int.from_bytes(head[4:], "little") != path.stat().st_size:
            raise ValueError("damaged model")
        tagger.open(str(path))
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault
    return tagger


def tag_sentence(words: Sequence[str], story: Story) -> list[str]:
    """One IOB2 label for each word of a sentence of `story`."""
    labels: list[str] = model().tag(sentence_features(words, story))
    return labels


def tag_tokens(words: list[str]) -> list[str]:
    """One label for each word of one tokenised sentence: `O`, or `B-`/`I-` with `PER`, `ORG` or `LOC` (IOB2)."""
    return tag_sentence(words, Story([words])) if words else []
