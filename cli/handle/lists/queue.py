"""The command that lists the open cases, the one due first on top."""

import click

from ...answers.queue import answer
from ...calling.choosing import MOST_LISTED, QueryCommand, query_argument
from ...context.command import command as declared
from ...context.command import option

command = declared(
    "queue",
    query_argument(),
    option("--mine", "whose", flag_value="mine", words="opt.mine"),
    option("--all", "whose", flag_value="all", words="opt.all"),
    option("--limit", words="opt.limit", metavar="N", type=click.IntRange(min=1, max=MOST_LISTED)),
    examples=["amends queue", "amends queue --all --limit 20", "amends queue --all due:<4h"],
    kind=QueryCommand,
)(answer)
