"""The bar above the columns, and the menus: which action stands where."""
