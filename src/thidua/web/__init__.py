"""The screens, one desk per audience. Owns no tables: it asks queries and calls operations."""
