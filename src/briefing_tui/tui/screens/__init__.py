"""The screen: where its panes stand, which keys reach what, what lies over it."""
