"""Papers: their words against approved files, their layout measured from the page."""
