Feature: When a deadline begins, and when it ends
  A deadline that nobody can recount does not hold before a regulator. It begins on the day
  on which the customer came to us, that day does not count, and it ends on a day on which
  people work. Which days those are is published; until then, an end is provisional.

  Rule: It begins when the customer came, not when somebody wrote it down

    Scenario: Received on Monday, entered on Thursday
      Given the desk works by these rules: Telecommunications, China
      And a complaint that reached us on 2026-03-02 and was entered on 2026-03-05
      Then the operator's reply is due on 2026-03-17
      And the desk shows the first contact as late

    Scenario: Entered on the day itself
      Given the desk works by these rules: Telecommunications, China
      And a complaint that reached us on 2026-03-05 and was entered on 2026-03-05
      Then the operator's reply is due on 2026-03-20
      And the desk does not show the first contact as late

  Rule: The day on which it begins does not count

    Scenario Outline: Early or late in the day, it is the same day
      Given the desk works by these rules: Telecommunications, China
      And today is <day>
      Then the operator's reply is due on <last day>

      Examples:
        | day                 | last day   |
        | 2026-03-02 at 09:00 | 2026-03-17 |
        | 2026-03-02 at 23:59 | 2026-03-17 |
        | 2026-03-03 at 00:00 | 2026-03-18 |

    Scenario: The last day ends when the day ends
      Given the desk works by these rules: Telecommunications, China
      Then the operator's reply is due on 2026-03-17 at 23:59

    Scenario: Hours count from the moment
      Given the desk works by these rules: Telecommunications, China
      And today is 2026-03-02 at 16:40
      Then the first contact is due on 2026-03-03 at 16:40

  Rule: A last day on which nobody works moves on to the next that is worked

    Scenario Outline: Fifteen days that end on a <kind>
      Given the desk works by these rules: Telecommunications, China
      And today is <day>
      Then the operator's reply is due on <last day>

      Examples:
        | kind                    | day        | last day   |
        | holiday                 | 2026-09-16 | 2026-10-08 |
        | Saturday                | 2026-03-06 | 2026-03-23 |
        | Saturday that is worked | 2026-09-25 | 2026-10-10 |
        | working day in between  | 2026-09-15 | 2026-09-30 |

  Rule: Months end on the day of the same number, or else on their last

    Scenario Outline: <months> from <day>
      Given the desk answers within <months>
      And today is <day>
      Then our own answer is due on <last day>

      Examples:
        | months   | day        | last day   |
        | 1 month  | 2026-03-10 | 2026-04-10 |
        | 1 month  | 2026-03-31 | 2026-04-30 |
        | 3 months | 2026-07-01 | 2026-10-08 |

  Rule: Working days leave out holidays, and count the weekends that make up for them

    Scenario: Seven working days over National Day
      Given the desk works by these rules: Market regulation, China
      And today is 2026-09-30 at 10:00
      Then the word on acceptance is due on 2026-10-15

    Scenario: On the seventh day there is still time, the day after there is none
      Given the desk works by these rules: Market regulation, China
      And today is 2026-09-30 at 10:00
      And a complaint that is received
      When 7 working days pass
      And the desk looks at what is due
      Then it is not on record that the word on acceptance is missed
      And the word on acceptance is still due on 2026-10-15

    Scenario: A day later it is missed
      Given the desk works by these rules: Market regulation, China
      And today is 2026-09-30 at 10:00
      And a complaint that is received
      When 8 working days pass
      And the desk looks at what is due
      Then it is on record once that the word on acceptance is missed

  Rule: An end beyond the days that are published is provisional

    Scenario: Nobody knows the holidays of the next year yet
      Given the desk answers within 7 working days
      And today is 2026-12-28
      Then our own answer is due on 2027-01-07, as far as anybody knows yet
      And the clock for our own answer is running, provisional

    Scenario: They come as expected
      Given the desk answers within 7 working days
      And today is 2026-12-28
      And a complaint that is received
      When the desk looks at what is due
      And the holidays of 2027 are published as expected
      And the desk looks at what is due
      Then our own answer is due on 2027-01-07

    Scenario: They come otherwise, and the change is on record
      Given the desk answers within 7 working days
      And today is 2026-12-28
      And a complaint that is received
      When the desk looks at what is due
      And the holidays of 2027 are published, and 2027-01-05 is a day off
      And the desk looks at what is due
      Then our own answer is due on 2027-01-08

    Scenario: Both are on record: that it was provisional, and that it is sure
      Given the desk answers within 7 working days
      And a complaint that reached us on 2026-12-28 and was entered on 2026-12-29
      When the desk looks at what is due
      And the holidays of 2027 are published, and 2027-01-05 is a day off
      And the desk looks at what is due
      Then it is on record once that our own answer is provisional
      And it is on record once that our own answer is confirmed
