"""Forms of the office desk: words in, clean values out; they do not save."""
