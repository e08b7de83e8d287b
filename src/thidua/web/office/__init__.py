"""The desk of the commune's emulation officer and of the chairperson who signs."""
