"""Journeys in Chromium against a real server."""
