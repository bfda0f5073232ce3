"""What the documents for developers say of the code: the files they name are there, and every module says what it is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
MODULES = sorted((CHECKOUT / "src").rglob("*.py"))
# A file or a folder in a document, from the root of the checkout or below a room: `cli/main.py`, `sources/html/`. One in
# capitals is the reader's own: `outputs/NAME.py`.
NAMED = re.compile(r"`((?:[\w.-]+/)*[a-z_\d-]+(?:\.py|/))`")


@pytest.mark.parametrize("document", ["docs/architecture.md", "CONTRIBUTING.md", "AGENTS.md"])
def test_a_document_names_only_files_that_are_there(document: str) -> None:
    named = {name.rstrip("/") for name in NAMED.findall((CHECKOUT / document).read_text(encoding="utf-8"))}
    assert named
    there = {path.as_posix() for module in MODULES for path in (module, module.parent)}
    missing = {
        name
        for name in named
        if not (CHECKOUT / name).exists() and not any(path.endswith(f"/{name}") for path in there)
    }
    assert missing == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(CHECKOUT / "src").as_posix())
def test_a_module_says_its_concern_in_its_first_line(module: Path) -> None:
    """`grep -rm1 '^\"\"\"'` lists a room by these lines, as docs/architecture.md says."""
    text = module.read_text(encoding="utf-8")
    first, _, rest = (ast.get_docstring(ast.parse(text), clean=False) or "").partition("\n")
    assert text.startswith('"""')
    assert first
    assert not rest or rest.startswith("\n")
