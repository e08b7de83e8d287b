"""Giấy mời."""
