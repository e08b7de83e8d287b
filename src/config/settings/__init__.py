"""One module per way to run: development, test, production; `base` is shared."""
