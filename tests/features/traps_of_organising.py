"""What a scenario may say wrongly of how a desk shares its work, and the answer that it gets."""

WARNED = (
    "Given the handler warned the customer of keeps arguing\n"
    "  And the manager bounded contact for 30 days: in writing only\n"
)
SENT = {
    "first_is": (
        "When the supervisor takes the case\n  Then the first responsible is still the supervisor",
        "the supervisor should be first responsible, and it is the handler",
    ),
    "waits_for": (
        "When the handler tries to note\n  Then the case waits for another handler to take it",
        "should wait for another handler to take it, and it waits for nobody",
    ),
    "waits_for_nobody": (
        (
            "When the handler transfers the case to another handler for 3 days\n"
            "  Then the case waits for nobody to take it"
        ),
        "should wait for nobody to take it, and it waits for another handler",
    ),
    "sent_back": (
        "When the handler tries to note\n  Then the case was sent back 1 time",
        "should have been sent back 1 times, and it was 0 times",
    ),
    "parts_are": (
        "When the handler tries to note\n  Then these parts are taken: support",
        "these parts should be taken: support; there are: nothing",
    ),
    "takes_part": (
        (
            "When the handler notes that another handler takes part as expert\n"
            "  Then another handler takes part as account manager"
        ),
        "the part should be account manager, and it is: expert",
    ),
}
ANSWERED = {
    "is_answered": (
        (
            "When the handler asks a department to answer within 2 days\n"
            '  Then question 1 is answered, signed by "Lu Wei"'
        ),
        "the answer should be signed by “Lu Wei”, and it is signed by: nothing",
    ),
    "waits_for_answer": (
        "When the handler tries to note\n  Then question 1 waits for a signed answer",
        "question 1 should wait for a signed answer, and does not",
    ),
    "is_overdue": (
        (
            "When the handler asks a department to answer within 2 days\n"
            "  Then question 1 is overdue"
        ),
        "question 1 should be overdue, and it is not",
    ),
    "is_not_overdue": (
        (
            "When the handler asks a department to answer within 2 days\n  And 3 days pass\n"
            "  Then question 1 is not overdue"
        ),
        "question 1 should not be overdue, and it is",
    ),
    "referred_as": (
        (
            "When the handler refers it to a department inside the house\n"
            "  Then the list of referrals has it as judged"
        ),
        "should have it as judged, and it has it as: open",
    ),
    "nothing_referred": (
        (
            "When the handler refers it to a department inside the house\n"
            "  Then the list of open referrals is empty"
        ),
        "no referral should be open, and there are: open",
    ),
    "came": (
        "When the customer visits\n  Then in person there came: security",
        "there should have come security; who came: nothing",
    ),
    "sensitive": (
        "When the handler tries to note\n  Then care is asked for by one thing: danger",
        "care should be asked for by danger; what asks for it: nothing",
    ),
    "not_sensitive": (
        "When the matter turns out to be major\n  Then nothing asks for special care",
        "nothing should ask for special care, and this does: grave",
    ),
    "class_is": (
        "When the case is classed as special\n  Then the class of the case is difficult",
        "the class should be difficult, and it is: special",
    ),
}
WENT_UP = {
    "why_bypassed": (
        (
            "When the customer goes over our heads: no answer\n"
            "  Then the record says why, over our heads: too slow"
        ),
        "should say why, namely too slow, and it says: no answer",
    ),
    "cost_is": (
        (
            "When the handler escalates it, handled for ¥320 so far, the expectation higher\n"
            "  Then the record says that it was handled for ¥300, the expectation higher"
        ),
        "should say ¥300 of the cost, and it says: ¥320",
    ),
    "green_is": (
        "When the green channel is declined\n  Then the green channel was used",
        "the green channel should be used, and it is: declined",
    ),
}
BOUNDED = {
    "conduct_is": (
        (
            "When the handler warns the customer of keeps arguing\n"
            "  Then of conduct the desk knows: plan"
        ),
        "should know of conduct: plan; it knows: warned",
    ),
    "is_bounded": (
        f"{WARNED}  When the handler tries to note\n  Then contact is bounded: in writing only",
        "contact should be bounded by in writing only, and it is bounded by: nothing",
    ),
    "nothing_holds": (
        f"{WARNED}  When the handler tells the customer of the plan\n  Then no bounds hold",
        "no bounds should hold, and this one does: in writing only",
    ),
}
TRAPS_OF_ORGANISING = {**SENT, **ANSWERED, **WENT_UP, **BOUNDED}
