"""Sets up what a command needs, with the standard library only.

Not for anything that runs once the set-up is there: that is `macros` and `tests`.
Each `prepare` returns the environment variables through which the command finds its result.
"""
