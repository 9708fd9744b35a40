Feature: Whose wish it is
  A wish counts if it is the customer's own, or that of somebody whom the customer sent. Whoever
  the complaint is about takes no part in hearing it.

  Rule: Nobody handles a complaint about themselves

    Scenario: The handler is the one who was rude
      Given everything is ready to propose
      When the complaint turns out to be about the handler, and another handler takes it over
      And the handler tries to propose
      Then the handler is not allowed to propose
      And the case belongs to another handler

    Scenario: Whoever it is about does not take the customer's yes either
      Given everything is ready to accept
      When the complaint turns out to be about the handler, and another handler takes it over
      And the handler tries to accept
      Then the handler is not allowed to accept

    Scenario: The customer is heard, whoever answers the telephone
      Given a complaint that is proposed
      When the complaint turns out to be about the handler, and another handler takes it over
      And the customer asks for somebody above
      Then the complaint is escalated

    Scenario: The customer's no counts, whoever writes it down
      Given a complaint that is proposed
      When the complaint turns out to be about the handler, and another handler takes it over
      And the customer says no
      Then the complaint is clarified

    Scenario: A case does not lose its owner
      Given a complaint that is inquired
      When the complaint turns out to be about the handler
      Then it cannot be done like that
      And the case belongs to the handler

    Scenario: Nor does it go to somebody it is about
      Given a complaint that is inquired
      And the complaint is about another handler
      When the handler gives the case to another handler
      Then it cannot be done like that
      And the case still belongs to the handler

    Scenario: Nobody finds out about themselves that it was somebody else
      Given a complaint that is inquired
      And the complaint is about another handler
      When another handler finds that the complaint is not about another handler after all
      Then another handler may not do that

    Scenario: A supervisor finds that it was somebody else
      Given a complaint that is inquired
      And the complaint is about another handler
      When the supervisor finds that the complaint is not about another handler after all
      And the handler gives the case to another handler
      Then the case belongs to another handler

    Scenario: Whoever it is about stands in for nobody
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When the complaint turns out to be about another handler
      Then nobody stands in

  Rule: A mandate is one for as long as it says

    Scenario: On the day before it ends
      Given everything is ready to accept
      And the mandate that was shown ends in 2 days
      When 1 day passes
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: On the day after
      Given everything is ready to accept
      And the mandate that was shown ends in 2 days
      When 3 days pass
      And the handler tries to accept
      Then the handler cannot accept, only because the speaker has no mandate to settle

    Scenario: Whoever shows a new one may go on
      Given everything is ready to accept
      And the mandate that was shown ends in 2 days
      When 3 days pass
      And somebody shows a mandate to settle
      And everything still owed to accept is supplied
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: A mandate that is over is no mandate
      Given a complaint that is proposed
      When a mandate of yesterday is shown
      Then it cannot be done like that

  Rule: Nobody is recorded in secret

    Scenario: Recorded first, told later
      Given everything is ready to accept
      When the customer is recorded saying yes: "Yes, do that."
      And the handler tells the customer this: that it is recorded, what for and how long it is kept
      And the handler tries to accept
      Then the handler cannot accept, only because the customer was recorded without being told

    Scenario: Told first
      Given everything is ready to accept
      When the handler tells the customer this: that it is recorded, what for and how long it is kept
      And the customer is recorded saying yes: "Yes, do that."
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: What is kept of a customer's illness is said to the customer
      Given the customer needs special care
      And everything is ready to accept, except that the customer does not know what is kept of their situation
      When the handler tries to accept
      Then the handler cannot accept, only because the customer does not know what is kept of their situation
