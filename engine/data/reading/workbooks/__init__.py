"""Tables in workbooks: guarded before a library reads them; what is merged, hidden, marked."""
