"""One folder a kind of paper: what it needs (paper.yaml), what it says (words.py), a sample."""
