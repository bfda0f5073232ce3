"""Between Textual and the terminal: only the cells that changed are sent, in the fewest bytes found.

The app takes part in one line, `class BriefingApp(FrugalApp[None])`, with `DiffApp` from
`briefing_tui.tui.terminal.diff_app`. `BRIEFING_TUI_DIFF=0`, or `frugal = False` on the app before it runs, gives
stock Textual; so does any Textual but the pinned one. The rest of this room knows nothing of Textual.

What a layout costs on a slow line follows from what a terminal can do by itself: it scrolls whole rows only.
Text that scrolls with another pane beside it is sent anew, about 1 KB a line at 80x24; text over the full width
is 0.2 KB. Marks that span a row (a highlighted list row, a border that changes colour) cost the whole row, a mark
of one character costs 10 bytes. A blank cell is free, whatever its colour.
"""
