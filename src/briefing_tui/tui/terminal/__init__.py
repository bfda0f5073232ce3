"""Between Textual and the terminal: only the cells that changed are sent, in the fewest bytes found.

The app takes part in one line, `class BriefingApp(FrugalApp[None])`, with `DiffApp` from
`briefing_tui.tui.terminal.diff_app`. `BRIEFING_TUI_DIFF=0`, or `frugal = False` on the app before it runs, gives
stock Textual; so does any Textual but the pinned one. The rest of this room knows nothing of Textual.

What a layout costs on a slow line follows from what a terminal can do by itself. All scroll whole rows: text over the
full width is 0.1 KB a line. Those with left and right margins (xterm, mintty, Windows Terminal, iTerm2, WezTerm say so
when asked) scroll a pane beside another at the same price. In the others (tmux, GNU screen, kitty, the Linux console)
text beside another pane is drawn anew, about 1 KB a line at 80x24 and 2 KB at 120x40: scrolling all and drawing the
other pane is counted as well, and the cheaper of the two is sent. `DiffApp.has_margins` says which kind the terminal
is, so that an app can lay its panes out for it. On a distant machine a key held down there sends some frames a second,
not one a press (`held_key.py`). Marks that span a row (a highlighted list row, a border that changes colour) cost the
whole row, a mark of one character costs 10 bytes. A blank cell is free, whatever its colour.
"""
