"""Giấy khen."""
