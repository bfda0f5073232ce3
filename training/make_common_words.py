"""Write `data/lexicons/common_words.txt`: words that Indonesian news prints in small letters, most frequent first.

Counted in the unmarked ANTARA stories, IDNER-News-2k and NERGrit of ../shared/corpora; single words alone, no text.
A word counts as common where it stands in small letters at least three times and in a fifth of its uses.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
CORPORA = HERE.parent.parent / "shared" / "corpora"


def main() -> None:
    small: Counter[str] = Counter()
    all_uses: Counter[str] = Counter()
    marked = {json.loads(p.read_text())["url"] for p in (CORPORA / "ner" / "antara").glob("*.json")}
    texts = []
    for line in (CORPORA / "antara-600.jsonl").read_text().splitlines():
        story = json.loads(line)
        if story["link"] not in marked:
            texts.append(story["content"])
    for name in ("idner-news-2k.train.txt", "nergrit.train.txt"):
        lines = (CORPORA / "ner" / name).read_text().splitlines()
        texts.append(" ".join(line.split()[0] for line in lines if line.strip()))
    for text in texts:
        for word in re.findall(r"[^\W\d_]{2,}(?:-[^\W\d_]+)?", text):
            all_uses[word.lower()] += 1
            small[word.lower()] += word.islower()
    words = [w for w, n in small.most_common() if n >= 3 and n / all_uses[w] >= 0.2]
    (HERE.parent / "data" / "lexicons" / "common_words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(len(words), "words")


if __name__ == "__main__":
    main()
