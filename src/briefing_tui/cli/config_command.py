"""`briefing-tui config`: where the settings stand, their default, what is kept between sessions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from briefing_tui.cli.diagnostics import SUCCESS
from briefing_tui.cli.printing import print_line, print_text
from briefing_tui.errors import OutputError, UsageError, reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Language


def asked_of_config(options: Sequence[str]) -> tuple[str, Language] | None:
    """What `config` is to do and in which language; None where a file of that name is meant, or the help.

    Raises `UsageError` for what it does not take.
    """
    from briefing_tui.cli.arguments import LANGUAGES, locale_language

    language: str = locale_language(os.environ)
    command = list(options)
    if "--language" in command[:-1]:
        at = command.index("--language")
        language, command[at : at + 2] = command[at + 1], []
    if language in LANGUAGES and command in ([], ["--write"], ["--forget"]):
        return "".join(command), cast("Language", language)
    if language in LANGUAGES and not {"-h", "--help"} & set(command) and not os.path.lexists("config"):
        raise UsageError("usage.config", words=" ".join(command))
    return None


def do_config(command: str, language: Language) -> int:
    """Print where the settings stand and their default, write that default, or delete what the app has kept."""
    from briefing_tui.i18n import Labels

    labels = Labels(language)
    if command == "--write":
        from briefing_tui.tui.settings.config import write_default_config
        from briefing_tui.user_files import config_path

        path = config_path()
        if path.exists() or path.is_symlink():
            raise OutputError("output.exists", file=str(path))
        try:
            write_default_config(path)
        except OSError as error:
            raise OutputError("output.file", file=str(path), reason=reason_of(error)) from error
        print_line(labels("config_written", path=path))
    elif command == "--forget":
        from briefing_tui.tui.settings.reading_positions import forget_all, positions_path

        state = positions_path()
        label = "state_deleted" if forget_all(state) else "state_empty"
        print_line(labels(label, path=state))
    else:
        from briefing_tui.tui.settings.config import describe_config

        print_text(describe_config(labels.language))
    return SUCCESS
