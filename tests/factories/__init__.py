"""What tests build: one module a package, defaults that surprise nobody."""
