"""One run: it learns, rests, goes on, is kept, and can be looked at again at any epoch."""
