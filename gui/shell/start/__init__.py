"""The first page, and the ways to begin from it, from a menu or by a drop."""
