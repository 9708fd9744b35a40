Feature: One complaint, one clock
  The customer waits once. Whether we close and reopen, enter the same thing twice, or find a
  better word for it: the time since the customer came goes on. Only what is really new begins
  anew; and by which rules it is counted was settled on the day of the receipt.

  Rule: Coming back does not begin the time anew

    Scenario: A withdrawal that the customer thinks better of
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is withdrawn
      When 2 days pass
      And the customer wants the complaint taken up again
      Then the clock for the operator's reply is running
      And the operator's reply is still due on 2026-03-17

    Scenario: As long as it is withdrawn, nothing is due
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is withdrawn
      When 30 days pass
      Then the desk does not show the operator's reply as late
      And the clock for the operator's reply is still met

    Scenario: Sent on to somebody else, and sent back
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is redirected
      When 3 days pass
      And the handler reopens the case, since it was sent back
      Then the clock for the operator's reply is running
      And the operator's reply is still due on 2026-03-17

    Scenario: Too late after coming back is too late since the receipt
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is withdrawn
      When 14 days pass
      And the customer wants the complaint taken up again
      And 2 days pass
      Then the desk shows the operator's reply as late

  Rule: The same again joins what is there, and what is new begins anew

    Scenario: The same complaint once more
      Given the desk works by these rules: Banks and insurers, China
      And the customer has another complaint
      When 3 days pass
      And the handler links the two complaints: the same complaint, received twice
      Then the bank's decision is still due on 2026-03-17

    Scenario: A small point changes nothing
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When 3 days pass
      And one more small point comes up
      Then the bank's decision is still due on 2026-03-17

    Scenario: New facts begin the fifteen days anew
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When 3 days pass
      And an important new fact comes to light
      Then the bank's decision is due on 2026-03-20

    Scenario: New facts do not mend what was missed before them
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When 16 days pass
      And an important new fact comes to light
      Then it is on record once that the bank's decision is missed
      And the bank's decision is due on 2026-04-02

  Rule: A complaint keeps the rules of the day of its receipt

    Scenario Outline: Which rules hold is a matter of the day
      Given the desk works by these rules: Market regulation, China
      And today is <day>
      Then the case goes by these rules, as of <since>: Market regulation, China

      Examples:
        | day        | since      |
        | 2026-04-14 | 2020-01-01 |
        | 2026-04-15 | 2026-04-15 |

    Scenario: It was received the day before the rules changed
      Given the desk works by these rules: Market regulation, China
      And today is 2026-04-14
      And a complaint that is inquired
      When the calendar shows 2026-04-20
      Then the mediation is still due on 2026-06-18
      And the case goes by these rules, as of 2020-01-01: Market regulation, China

    Scenario: It was received on the day on which they changed
      Given the desk works by these rules: Market regulation, China
      And today is 2026-04-15
      And a complaint that is inquired
      Then the mediation is due on 2026-06-15
      And the case goes by these rules, as of 2026-04-15: Market regulation, China

    Scenario: The day of the receipt decides, not the day of the entry
      Given the desk works by these rules: Market regulation, China
      And a complaint that reached us on 2026-04-14 and was entered on 2026-04-16
      Then the case goes by these rules, as of 2020-01-01: Market regulation, China

    Scenario: Other rules of the desk are for the complaints to come
      Given the desk works by these rules: Telecommunications, China
      When the desk puts these rules in force: Market regulation, China
      Then the operator's reply is still due on 2026-03-17

  Rule: What a complaint turns out to be about changes its time, and the history shows it

    Scenario: Complex after all
      Given the desk answers in 20 working days, and in 60 where the matter is complex
      When the handler notes the matter: complex
      Then our own answer is due on 2026-05-28

    Scenario: It came in as such
      Given the desk answers in 20 working days, and in 60 where the matter is complex
      And a complaint of which the matter was noted at once: complex
      Then our own answer is due on 2026-05-28

    Scenario: And back again
      Given the desk answers in 20 working days, and in 60 where the matter is complex
      When the handler notes the matter: complex
      And 3 days pass
      And the handler takes back what was noted of the matter
      Then our own answer is due on 2026-03-30
      And our own answer had 20, then 60, then 20 working days
