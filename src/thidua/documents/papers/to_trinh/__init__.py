"""Tờ trình đề nghị khen thưởng."""
