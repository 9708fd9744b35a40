Feature: Late is late, whether anybody looked or not
  Whether a deadline was missed follows from the record and the moment, and from nothing
  else: not from a program that ran in the night. What is then written down is written once;
  and where it turns out otherwise, both stay on record.

  Rule: What was missed is missed, also where nobody looked

    Scenario: Nobody ever looked
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the calendar shows 2026-03-18
      Then the desk shows the operator's reply as late
      And the clock for the operator's reply is missed
      And it is not on record that the operator's reply is missed

    Scenario: Not a minute before
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the calendar shows 2026-03-17 at 23:59
      Then the clock for the operator's reply is still running
      And the desk does not show the operator's reply as late
      And the report has the complaint as in time for the operator's reply

    Scenario: After a week in which nobody looked it is told once
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the calendar shows 2026-03-25
      And the desk looks at what is due
      And 1 day passes
      And the desk looks at what is due
      Then it is on record once that the operator's reply is missed

    Scenario: Whoever writes next writes it down first
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the calendar shows 2026-03-25
      And the handler notes "The log is being read."
      Then it is on record once that the operator's reply is missed

    Scenario: The level above is told, until it has looked
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the calendar shows 2026-03-25
      And the desk looks at what is due
      Then the manager is told of what was missed
      And the supervisor is not told of anything missed

    Scenario: As soon as the level above has looked at it, it is told no more
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the calendar shows 2026-03-25
      And the desk looks at what is due
      And the manager tries to note
      Then the manager is not told of anything missed

  Rule: Where it turns out otherwise, both stay on record

    Scenario: The answer had been sent in time
      Given the desk works by these rules: Telecommunications, China
      And everything is ready to answer
      When the calendar shows 2026-03-20
      And the desk looks at what is due
      And the handler notes that the answer was sent on 2026-03-16
      Then the clock for the operator's reply is met
      And it is on record once that the operator's reply is missed

    Scenario: It is written down that it was not missed
      Given the desk works by these rules: Telecommunications, China
      And everything is ready to answer
      When the calendar shows 2026-03-20
      And the handler notes that the answer was sent on 2026-03-16
      And the desk looks at what is due
      Then it is on record once that the operator's reply is not missed after all
      And the report has the complaint as in time for the operator's reply

    Scenario: The answer had been sent, and too late
      Given the desk works by these rules: Telecommunications, China
      And everything is ready to answer
      When the calendar shows 2026-03-20
      And the handler notes that the answer was sent on 2026-03-18
      And the desk looks at what is due
      Then the clock for the operator's reply is met late
      And it is not on record that the operator's reply is not missed after all

  Rule: The level above has a day, and then a level above hears of it

    Scenario: A day to decide
      Given a complaint that is inquired
      When the customer asks for somebody above
      Then the decision of the level above is due on 2026-03-03 at 09:00

    Scenario: Decided in time
      Given a complaint that is escalated
      When 23 hours pass
      And the supervisor decides the case
      Then the clock for the decision of the level above is met

    Scenario: Not decided in time
      Given a complaint that is escalated
      When 25 hours pass
      And the desk looks at what is due
      Then it is on record once that the decision of the level above is missed
      And the manager is told of what was missed
      And the supervisor is not told of anything missed

  Rule: A figure that nobody has confirmed makes nobody late

    Scenario: It may have been fifteen days, and nobody has looked it up
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And a complaint of which the matter was noted at once: payments
      When 30 working days pass
      And the desk looks at what is due
      Then the clock for the final response is still running
      And the desk does not show the final response as late
      And it is not on record that the final response is missed

    Scenario: It is fifteen days, and that is confirmed
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And today is 2026-06-01
      And a complaint of which the matter was noted at once: payments
      When 16 working days pass
      And the desk looks at what is due
      Then it is on record once that the final response is missed
