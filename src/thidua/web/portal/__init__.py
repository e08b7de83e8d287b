"""What the public sees: articles, awards, checking a certificate."""
