"""What do sentences of time not say? One scenario that fails for each of them."""

TELECOM = "Given the desk works by these rules: Telecommunications, China"
MISSED = f"{TELECOM}\n  And a complaint that is inquired\n  When the calendar shows 2026-03-18"
LOOKED = f"{MISSED}\n  And the desk looks at what is due"
TIMED = {  # what is said of time
    "due_on": (
        f"{TELECOM}\n  Then the operator's reply is due on 2026-03-18",
        "should be due on 2026-03-18, and it is due on 2026-03-17",
    ),
    "due_provisionally": (
        f"{TELECOM}\n  Then the operator's reply is due on 2026-03-17, as far as anybody knows yet",
        "should be provisional, and it is sure",
    ),
    "due_unknown": (
        f"{TELECOM}\n  Then nobody can say yet when the operator's reply is due",
        "nobody should know yet when the operator's reply is due, and it is due on 2026-03-17",
    ),
    "stands_like": (
        f"{TELECOM}\n  Then the clock for the operator's reply is missed",
        "the clock should be missed, and it is running",
    ),
    "had_lengths": (
        f"{TELECOM}\n  Then the operator's reply had 20, then 60, then 20 working days",
        "the working days should have been 20, 60, 20, and they were nothing",
    ),
    "on_record_once": (
        f"{MISSED}\n  Then it is on record once that the operator's reply is missed",
        "is missed, and it is there 0 times",
    ),
    "not_on_record": (
        f"{LOOKED}\n  Then it is not on record that the operator's reply is missed",
        "is missed, and it is there 1 times",
    ),
    "is_shown_late": (
        f"{TELECOM}\n  Then the desk shows the operator's reply as late",
        "the operator's reply should be late; what is late: nothing",
    ),
    "is_not_shown_late": (
        f"{MISSED}\n  Then the desk does not show the operator's reply as late",
        "the operator's reply should not be late, and it is",
    ),
    "is_told": (
        f"{MISSED}\n  Then the manager is told of what was missed",
        "the manager should be told of what was missed, and is not",
    ),
    "is_not_told": (
        f"{LOOKED}\n  Then the manager is not told of anything missed",
        "the manager should not be told of anything missed, and is",
    ),
    "reported_late": (
        f"{TELECOM}\n  Then the report has the complaint as late for the operator's reply",
        "should have the complaint as late for the operator's reply, and it has not",
    ),
    "reported_in_time": (
        f"{MISSED}\n  Then the report has the complaint as in time for the operator's reply",
        "should have the complaint as in time for the operator's reply, and it has not",
    ),
    "let_down": (
        "Then we have let the customer down 1 time",
        "we should have let the customer down 1 times, and it is 0",
    ),
    "goes_by": (
        (
            f"{TELECOM}\n  Then the case goes by these rules, as of 2026-01-01: "
            "Telecommunications, China"
        ),
        "as of 2026-01-01, and it goes by it as of: ever since",
    ),
}
