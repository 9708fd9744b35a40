Feature: What a complaint changes is shown by somebody else
  An improvement without an owner and a day is a wish. Whoever made it does not find it good, and
  whoever handled a case does not ask how well they did.

  Rule: An improvement has an owner, a day and a proof

    Scenario: Agreed, and open until it is shown
      Given a complaint that is closed
      When another handler is to see to an improvement within 5 days
      Then improvement 1 is still open
      And the complaint is still closed

    Scenario: Late once its day is over
      Given an improvement that another handler sees to within 5 days
      When 6 days pass
      Then improvement 1 is late

    Scenario: Shown to have been made
      Given an improvement that another handler sees to within 5 days
      When the handler shows that improvement 1 was made
      Then improvement 1 is proved

    Scenario: Nobody finds their own good
      Given an improvement that another handler sees to within 5 days
      When another handler shows that improvement 1 was made
      Then another handler may not do that
      And improvement 1 is still open

    Scenario: Once is enough
      Given an improvement that another handler sees to within 5 days
      When the handler shows that improvement 1 was made
      And the handler shows that improvement 1 was made
      Then it cannot be done like that
      And improvement 1 is proved

    Scenario: Each improvement stands for itself
      Given an improvement that another handler sees to within 5 days
      And an improvement that the handler sees to within 9 days
      When the supervisor shows that improvement 2 was made
      Then improvement 1 is still open
      And improvement 2 is proved

    Scenario: There is nothing to show of what nobody agreed
      Given a complaint that is closed
      When another handler shows that improvement 1 was made
      Then it cannot be done like that

  Rule: A review says what kind of thing lay behind it

    Scenario Outline: In closed words, so that it can be counted
      Given a complaint that is fulfilled
      When the review finds <cause> behind it
      Then the record names <cause> behind it

      Examples:
        | cause              |
        | a procedure        |
        | a system or a line |
        | nothing of ours    |

  Rule: Whoever handled a case does not ask how it went

    Scenario: The handler may not ask
      Given a complaint that is closed
      When the handler asks the customer afterwards how it went
      Then the handler may not do that

    Scenario: Somebody else may
      Given a complaint that is closed
      When another handler asks the customer afterwards how it went
      Then the record ends with:
        | who          | what   |
        | the customer | survey |

    Scenario: Whoever stood in may not either
      Given a complaint that is fulfilled
      And another handler stands in for 3 days
      When another handler asks the customer afterwards how it went
      Then another handler may not do that

    Scenario: Neither may whoever they stood in for
      Given a complaint that is fulfilled
      And another handler stands in for 3 days
      When the handler asks the customer afterwards how it went
      Then the handler may not do that

    Scenario: The customer needs nobody for it
      Given a complaint that is closed
      When the customer answers a questionnaire by themselves
      Then the record ends with:
        | who          | what   |
        | the customer | survey |

  Rule: Trouble that comes back within the days that count is seen as a repeat

    Scenario Outline: Soon enough to count
      Given an earlier complaint of the customer was closed <days> days ago
      When the handler links the two complaints: complained about again
      Then the record says that it came back after <days> days

      Examples:
        | days |
        | 1    |
        | 90   |

    Scenario: Too long ago
      Given an earlier complaint of the customer was closed 91 days ago
      When the handler links the two complaints: complained about again
      Then each of the two complaints names the other: complained about again
      And the record does not count it as coming back

    Scenario: Not the same trouble
      Given an earlier complaint of the customer was closed 5 days ago
      When the handler links the two complaints: related
      Then each of the two complaints names the other: related
      And the record does not count it as coming back

    Scenario: A complaint that is open cannot have come back
      Given the customer has another complaint
      When the handler links the two complaints: complained about again
      Then each of the two complaints names the other: complained about again
      And the record does not count it as coming back
