"""The demonstration: five localities of real documents, loaded through the operations."""
