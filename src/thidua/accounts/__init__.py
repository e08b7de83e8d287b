"""Who may sign in, and which duties they hold for which unit from when to when.

A duty is a role held for a unit; it ends by date, so a post changes hands without a password
changing. Never stores a right on a person: rights follow from duties on the day of the act.
"""
