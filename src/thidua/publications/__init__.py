"""What is published: articles at permanent public addresses.

Figures in an article come from records and are frozen when it is published. Never removes an
address:
a withdrawn article stays with a note.
"""
