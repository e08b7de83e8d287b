"""Units, people, collectives and households, with dated names and places.

Owns the table of administrative areas before and after 2025-07-01 (Quyết định 19/2025/QĐ-TTg), the
tree of units that work in them, one record per person with several posts at once, and recipients
(whoever can be honoured). Never deletes: a unit is dissolved, a post ends.
"""
