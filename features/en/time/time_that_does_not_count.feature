Feature: Time that does not count
  While an expert looks at the matter, the law lets the time stand still; the customer must
  know of it. Waiting for the customer is no such ground: no law that we read stops there.

  Rule: Time stands still on a ground of the law, once the customer knows

    Scenario: An appraisal, and the customer is told
      Given the desk works by these rules: Banks and insurers, China
      When 2 days pass
      And time is suspended for appraisal by an expert, and the customer is told
      Then nobody can say yet when the bank's decision is due
      And the clock for the bank's decision is not counting

    Scenario: Nobody tells the customer
      Given the desk works by these rules: Banks and insurers, China
      When 2 days pass
      And time is suspended for appraisal by an expert, and nobody tells the customer
      Then the bank's decision is still due on 2026-03-17

    Scenario: What was excluded is added
      Given the desk works by these rules: Banks and insurers, China
      When 2 days pass
      And time is suspended for appraisal by an expert, and the customer is told
      And 7 days pass
      And the handler tries to proceed
      Then the bank's decision is due on 2026-03-24

    Scenario: Told later, it counts from then on
      Given the desk works by these rules: Banks and insurers, China
      And time was suspended for appraisal by an expert, and nobody told the customer
      When 3 days pass
      And the handler tells the customer this: that time does not count for now
      And 7 days pass
      And the handler tries to proceed
      Then the bank's decision is due on 2026-03-24

    Scenario: Never told, and nothing is won
      Given the desk works by these rules: Banks and insurers, China
      And time was suspended for testing, and nobody told the customer
      When 7 days pass
      And the handler tries to proceed
      And 10 days pass
      Then the desk shows the bank's decision as late

  Rule: The rules say which grounds there are

    Scenario Outline: What stops no clock of the law
      Given the desk works by these rules: <rules>
      And a complaint that is inquired
      When time is suspended for <ground>, and the customer is told
      Then <the deadline> is still due on <day>

      Examples:
        | rules                     | ground                           | the deadline         | day        |
        | Banks and insurers, China | waiting for the customer         | the bank's decision  | 2026-03-17 |
        | Banks and insurers, China | a pause agreed with the customer | the bank's decision  | 2026-03-17 |
        | Telecommunications, China | appraisal by an expert           | the operator's reply | 2026-03-17 |

    Scenario: The customer would rather not hear from us for a while
      Given a complaint that is inquired
      When time is suspended for a pause agreed with the customer, and the customer is told
      And 3 days pass
      Then the desk does not show the next word to the customer as late
      And the clock for the next word to the customer is not counting

  Rule: It stands still on one ground at a time, and says when it goes on

    Scenario: A second ground while the first one holds
      Given time was suspended for testing, and the customer was told
      When time is suspended for appraisal by an expert, and the customer is told
      Then it cannot be done like that

    Scenario: There is nothing to go on from
      Given a complaint that is received
      When the handler tries to proceed
      Then it cannot be done like that

    Scenario: One after the other
      Given time was suspended for testing, and the customer was told
      When the handler tries to proceed
      And time is suspended for appraisal by an expert, and the customer is told
      Then the customer knows this: that time does not count for now

    Scenario: What the customer was told of the first ground says nothing of the second
      Given time was suspended for testing, and the customer was told
      When the handler tries to proceed
      Then the customer has to be told this: that time does not count for now

    Scenario: A pause is no means of pressure
      Given everything is ready to accept
      When the handler suspends time and says "This is your last chance."
      And the handler tries to accept
      Then the handler cannot accept because the customer was pressed
      And the customer's consent is tainted
