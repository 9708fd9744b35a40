Feature: More time is asked for openly
  A deadline is no wish. Whoever needs longer says so to the customer, with the reason, gets
  leave from somebody who may give it, and does both before the time has run out.

  Rule: The customer knows, somebody may grant it, and there is still time

    Scenario: Everything in order
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the manager extends the time for the answer
      Then the bank's decision is due on 2026-04-16

    Scenario: The customer has not been told
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the manager extends the time for the answer
      Then the manager cannot extend, only because the customer does not know that it takes longer
      And the bank's decision is still due on 2026-03-17

    Scenario Outline: The <role> does not grant what only a manager may
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the <role> extends the time for the answer
      Then the <role> is not allowed to extend
      And the bank's decision is still due on 2026-03-17

      Examples:
        | role       |
        | handler    |
        | supervisor |

    Scenario: The time has run out
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the calendar shows 2026-03-18
      And the manager extends the time for the answer
      Then it cannot be done like that
      And the clock for the bank's decision is missed

    Scenario: On the last day there is still time
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the calendar shows 2026-03-17 at 20:00
      And the handler tells the customer this: the extension
      And the manager extends the time for the answer
      Then the bank's decision is due on 2026-04-16

  Rule: Once is once

    Scenario: A second time, as the rules have it, is no time
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the manager extends the time for the answer
      And the handler tells the customer this: the extension
      And the manager extends the time for the answer
      Then it cannot be done like that

    Scenario: What the customer was told of the first one is used up
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the manager extends the time for the answer
      Then the customer has to be told this: the extension

    Scenario: Where no rule grants it, nobody does
      Given the desk works by these rules: Telecommunications, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the manager extends the time for the answer
      Then it cannot be done like that
      And the operator's reply is still due on 2026-03-17

    Scenario: Only what the rules name can be extended
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the manager extends the time for the acknowledgement
      Then it cannot be done like that

    Scenario: The longer time is there for payments alone
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the supervisor extends the time for the answer
      Then it cannot be done like that
      And the final response is still due on 2026-04-27

    Scenario: Fifteen working days, and twenty more for a payment
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And today is 2026-06-01
      And a complaint of which the matter was noted at once: payments
      When the handler tells the customer this: the extension
      And the supervisor extends the time for the answer
      Then the final response is due on 2026-07-20

  Rule: What a rule does not ask for, nobody asks for

    Scenario: A promise of the desk's own that the handler may stretch
      Given whoever handles a case has 7 working days and may add 5
      When the handler extends the time for the answer
      Then our own answer is due on 2026-03-18

    Scenario: Once
      Given whoever handles a case has 7 working days and may add 5
      When the handler extends the time for the answer
      And the handler extends the time for the answer
      Then it cannot be done like that
      And our own answer is due on 2026-03-18

  Rule: Where the rules leave the day to us, we name it

    Scenario: A day is named
      Given the desk works by these rules: Financial firms, Australia (ASIC RG 271)
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the supervisor extends the time for the answer until 2026-04-20
      Then the RG 271 response is due on 2026-04-20

    Scenario: No day is named
      Given the desk works by these rules: Financial firms, Australia (ASIC RG 271)
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the supervisor extends the time for the answer
      Then it cannot be done like that

    Scenario: A day that is over
      Given the desk works by these rules: Financial firms, Australia (ASIC RG 271)
      And a complaint that is inquired
      When the handler tells the customer this: the extension
      And the calendar shows 2026-03-10
      And the supervisor extends the time for the answer until 2026-03-09
      Then it cannot be done like that
