"""The dictionary that packs stored briefings: the commonest words, then briefings of the bundled samples.

    .venv/bin/python training/briefing_dictionary.py data/models/briefing-2.zdict

zlib finds what stands near the end at the least cost, so that the commonest comes last. Stored briefings need the very
dictionary they were packed with: a new one gets a new number, the old ones stay.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.outputs.contract import as_contract
from briefing_tui.resources import resource
from briefing_tui.sources import read_sources

WORDS = 2_500
# zlib looks back 32 KB.
HALF = 16_000


def main() -> None:
    """Write the dictionary to the file named."""
    path = Path(sys.argv[1])
    if path.exists():
        sys.exit(f"{path}: there already; a dictionary that was used must stay")
    words = resource("data/lexicons/common_words.txt").read_text(encoding="utf-8").split()[:WORDS]
    stories = read_sources([str(resource("data/samples"))])
    briefings = [as_contract(brief(story)) for story in stories if isinstance(story, Article)]
    texts = "".join(json.dumps(briefing, ensure_ascii=False, separators=(",", ":")) for briefing in briefings)
    path.write_bytes(" ".join(reversed(words)).encode()[-HALF:] + texts.encode()[-HALF:])


if __name__ == "__main__":
    main()
