"""What every desk shares: frame, page recipe, forms, refusals, charts."""
