"""The command that lists cases by stage and owner, ended ones included."""

import click

from ...answers.list import answer
from ...calling.choosing import MOST_LISTED, QueryCommand, choosing_options, query_argument
from ...context.command import command as declared
from ...context.command import option

command = declared(
    "list",
    query_argument(),
    *choosing_options(),
    option("--limit", words="opt.limit", metavar="N", type=click.IntRange(min=1, max=MOST_LISTED)),
    examples=[
        "amends list --open",
        "amends list stage:proposed owner:@me due:<4h",
        "amends list received:>=2026-11-01 -channel:hotline roaming",
    ],
    kind=QueryCommand,
)(answer)
