"""What can be wrong with a call before the desk is asked? Known without loading the process."""

import click


class Mistake(click.ClickException):
    """A call that cannot be carried out as it was typed: wrong usage."""

    exit_code = 2

    def __init__(self, code: str, **values: object) -> None:
        """Keep the stable code of the sentence and the values that fill it."""
        super().__init__(code)
        self.code = code
        self.values = values
