"""All that can be asked of the engine: named frozen values, each with its answer.

`kinds` says who answers; the other modules hold the requests, by what they are asked of.
"""
