"""Sets up what a command needs, with the standard library only.

Not for what runs afterwards: that is `macros` and `tests`.
Each `prepare` returns environment variables with which the command finds what was set up.
"""
