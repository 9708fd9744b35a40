Feature: Feelings first, and as often as it takes
  Somebody who is furious hears no reason, and somebody who was hurt again begins anew. So no
  clarification happens while the feeling runs high, restatements keep pace with it, and the
  curve shows what helped and what hurt.

  Rule: Nothing is clarified while the feeling is three or more

    Scenario Outline: Too much feeling to talk it over
      Given everything is ready to clarify
      When the customer is <feeling> now
      And the handler tries to clarify
      Then the handler cannot clarify because the customer is not calm and does not insist
      And the complaint is still inquired

      Examples:
        | feeling |
        | anxious |
        | angry   |

    Scenario Outline: Calm enough
      Given everything is ready to clarify
      When the customer is <feeling> now
      And the handler restates, and the customer says yes
      And the handler tries to clarify
      Then the complaint is clarified

      Examples:
        | feeling      |
        | calm         |
        | annoyed      |
        | disappointed |
        | deflated     |

  Rule: The higher the emotion, the more restatements

    Scenario: One is enough for somebody calm
      Given everything is ready to clarify, except that the customer has not confirmed our understanding
      When the customer is calm now
      And the handler restates, and the customer says yes
      And the handler tries to clarify
      Then the complaint is clarified

    Scenario: One is too few for somebody disappointed
      Given everything is ready to clarify, except that the customer has not confirmed our understanding
      When the customer is disappointed now
      And the handler restates, and the customer says yes
      And the handler tries to clarify
      Then the handler cannot clarify, only because the customer has not confirmed our understanding

    Scenario: The second one does it
      Given everything is ready to clarify, except that the customer has not confirmed our understanding
      When the customer is disappointed now
      And the handler restates, and the customer says yes
      And the handler restates, and the customer says yes
      And the handler tries to clarify
      Then the complaint is clarified

  Rule: A relapse throws the feeling back, and it can recover

    Scenario: Hurt, heard, and calm again
      Given a complaint that is inquired
      When the customer is hurt anew
      And the handler answers the customer's feelings
      And the customer is calm now
      Then the customer's feeling is calmed
      And the curve shows 1 new hurt

    Scenario: The curve keeps every reading
      Given a complaint that is received
      When the customer is angry now
      And the customer is anxious now
      And the customer is calm now
      Then the curve of the feeling reads "4 3 0"
      And the curve shows 0 new hurts

    Scenario: Pressure is a hurt on the curve
      Given a complaint that is inquired
      When the handler tells the customer "This is your last chance."
      Then the customer's feeling is raw
      And the curve shows 1 new hurt

    Scenario: So is a broken promise
      Given a complaint that is inquired
      When the handler promises "a call back" within 1 day
      And 2 days pass
      And the desk looks at what is due
      Then the customer's feeling is raw
      And the curve shows 1 new hurt

  Rule: Whoever hurt says sorry

    Scenario: Nobody has said sorry
      Given a complaint that is inquired
      When the customer is hurt anew
      Then the desk suggests saying sorry

    Scenario: Somebody has
      Given a complaint that is inquired
      When the customer is hurt anew
      And the handler answers the customer's feelings
      Then the desk does not suggest saying sorry

    @journey
    Scenario: A fault wants an apology of its own
      Given a complaint that is clarified
      When liability is judged anew
      Then the desk suggests an apology for our fault
      When the handler tries to apologise
      Then the desk does not suggest an apology for our fault

    Scenario: An apology also answers a hurt
      Given a complaint that is clarified
      When liability is judged anew
      And the customer is hurt anew
      And the handler tries to apologise
      Then the desk does not suggest saying sorry

  Rule: Trust grows after the end, and unasked nothing grows

    Scenario: A call that the customer wanted
      Given a complaint that is closed
      When the handler tells the customer this: the result
      And the handler calls again as agreed, and all is well
      Then the customer's feeling is uplift

    Scenario: A call that nobody wanted
      Given a complaint that is closed
      When the handler tells the customer this: the result
      And the handler calls again unasked
      Then the customer's feeling is still result shown

    Scenario: What else somebody would like is asked after the end
      Given a complaint that is closed
      When the handler tells the customer this: the result
      And the handler asks what else the customer would like
      Then the customer's feeling is uplift

    Scenario: Not before
      Given a complaint that is fulfilled
      When the handler asks what else the customer would like
      Then it cannot be done like that
