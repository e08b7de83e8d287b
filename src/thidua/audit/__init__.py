"""The book of events: who did what, when, about which record; append-only and hash-chained.

Every operation writes its line in the transaction that makes the change. The table refuses update
and delete by trigger. The chain shows later tampering only to someone who holds an older hash.
"""
