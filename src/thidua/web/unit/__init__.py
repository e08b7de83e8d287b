"""The desk of a village or unit head, mostly on a phone."""
