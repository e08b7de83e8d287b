"""The style list: every partial with its worst data, on one page, for eyes and for axe."""
