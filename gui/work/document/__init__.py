"""The open document: its design, its runs and plans, and all else that its file keeps."""
