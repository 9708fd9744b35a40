Feature: Bounds of contact end no complaint
  Item by item, what a customer is owed is the same with bounds of contact and without: the
  same steps, the same reasons against them, the same sums, and the same way back.

  Rule: The merits go on as if there were no bounds

    Scenario Outline: The same step leads to the same place
      Given everything is ready to <step>
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      And the handler told the customer of the plan
      When the handler tries to <step>
      Then the complaint is <stage>

      Examples:
        | step    | stage     |
        | inquire | inquired  |
        | clarify | clarified |
        | propose | proposed  |
        | accept  | accepted  |
        | fulfil  | fulfilled |
        | close   | closed    |

    Scenario: The same moves are there
      Given a complaint that is proposed
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      When the handler tells the customer of the plan
      Then contact is bounded: in writing only
      And only these may happen next:
        | revise | decline | answer | accept | withdraw | escalate |

    Scenario: The same is owed
      Given everything is ready to propose, except that liability has not been judged
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      When the handler tries to propose
      Then the handler cannot propose because liability has not been judged

    Scenario: The least that is fair stays the same
      Given liability asks for at least ¥200
      And everything is ready to propose
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      When the handler changes the offer to ¥150
      And the handler tries to propose
      Then the handler cannot propose because the draft offers less than liability asks

    Scenario: The customer still asks for somebody above
      Given a complaint that is inquired
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      When the customer asks for somebody above
      Then the complaint is escalated

    Scenario: The customer still comes back
      Given a complaint that is closed
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      When the customer wants the complaint taken up again
      Then the complaint is received
      And of conduct the desk knows: plan

  Rule: Nobody is threatened with bounds

    Scenario: A warning that presses
      Given everything is ready to accept
      When the handler warns the customer, saying "Take it, this is your last chance."
      And the handler tries to accept
      Then the handler cannot accept because the customer was pressed
      And the customer's consent is tainted

    Scenario: A plan that presses
      Given everything is ready to accept
      And the handler warned the customer of unreasonable behaviour
      And the manager bounded contact for 30 days: in writing only
      When the handler tells the customer of the plan, saying "Take it, this is your last chance."
      And the handler tries to accept
      Then the handler cannot accept because the customer was pressed
      And the customer's consent is tainted
