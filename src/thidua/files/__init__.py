"""Stored files by hash: what they are, who put them there. Who may open one is asked of the record
that holds it; this package never decides that.
"""
