"""What was promised for the year: titles registered, and pledges whose clauses are indicators.

Since 2024-01-01 registration is no longer a legal basis of a title (Luật 06/2022/QH15 Điều 7); it
is kept because practice continues, and a missing one is a warning. A pledge is complete when every
signatory has signed, and the witness too where one is set.
"""
