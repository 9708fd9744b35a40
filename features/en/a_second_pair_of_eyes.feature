Feature: A second pair of eyes
  Nobody at a desk decides alone over somebody else's money or somebody else's yes. Who
  writes an offer does not approve it, who may approve depends on the amount, and where
  much is at stake a second person asks the customer.

  Rule: The amount decides who may approve

    @journey
    Scenario Outline: Up to the limit, and a cent beyond it
      Given liability asks for at least <amount>
      And everything is ready to propose, except that nobody else has approved the draft
      When another <one> tries to approve
      Then the <one> is not allowed to approve
      When the <above> tries to approve
      And the handler tries to propose
      Then the complaint is proposed

      Examples:
        | amount    | one        | above      |
        | ¥500.01   | handler    | supervisor |
        | ¥5,000.01 | supervisor | manager    |

    Scenario Outline: At the limit nobody above is needed
      Given liability asks for at least <amount>
      And everything is ready to propose, except that nobody else has approved the draft
      When another <one> tries to approve
      And the handler tries to propose
      Then the complaint is proposed

      Examples:
        | amount     | one        |
        | ¥500       | handler    |
        | ¥5,000     | supervisor |
        | ¥1,000,000 | manager    |

    Scenario: Beyond every limit
      Given liability asks for at least ¥1,000,000.01
      And everything is ready to propose, except that nobody else has approved the draft
      When another manager tries to approve
      Then the manager is not allowed to approve

    Scenario: A present needs a supervisor, however small it is
      Given we are not liable
      And everything is ready to propose
      When the handler changes the offer to ¥10
      And the handler calls the money goodwill
      And another handler tries to approve
      Then the handler is not allowed to approve

    Scenario: A present that a supervisor has approved is called a present
      Given we are not liable
      And everything is ready to propose
      When the handler changes the offer to ¥10
      And the handler calls the money goodwill
      And the supervisor tries to approve
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: Nothing is approved before liability is judged
      Given a complaint that is clarified
      When the handler writes "We refund the second charge." into the draft
      And the supervisor tries to approve
      Then the supervisor cannot approve, only because liability has not been judged

    Scenario: Whoever approves has seen the latest version
      Given a complaint that is proposed
      When the handler writes "We are sorry for the second charge." into the draft
      And the supervisor approves version 1
      Then it cannot be done like that

    Scenario: The version in preparation is the one that is approved
      Given a complaint that is proposed
      When the handler writes "We are sorry for the second charge." into the draft
      And the supervisor approves version 2
      Then the record ends with:
        | who            | what    |
        | the handler    | draft   |
        | the supervisor | approve |

    Scenario: An approval does not outlive the view it was given for
      Given everything is ready to propose
      When liability is judged anew
      And the handler shares the view of liability
      And the handler tries to propose
      Then the handler cannot propose, only because nobody else has approved the draft

  Rule: Where much is at stake, two people hear the yes

    Scenario: A large sum is confirmed by somebody else
      Given liability asks for at least ¥5,000.01
      And everything is ready to accept, except that no second person has heard the yes
      When the handler tries to accept
      Then the handler cannot accept, only because no second person has heard the yes

    Scenario: Up to ¥5,000 one person is enough
      Given liability asks for at least ¥5,000
      And everything is ready to accept, except that the customer has not said yes to this version
      When the customer accepts, saying "Yes, refund it."
      Then the complaint is accepted
      And the customer is still to get ¥5,000

    Scenario: It is graver than it looked
      Given everything is ready to accept
      When the matter turns out to be serious
      And the handler tries to accept
      Then the handler cannot accept, only because no second person has heard the yes

    Scenario: Whoever heard the yes does not confirm it
      Given the matter is serious
      And everything is ready to accept, except that no second person has heard the yes
      When the handler tries to call-back
      Then the handler may not do that

    Scenario: The second person hears something else
      Given the matter is serious
      And everything is ready to accept, except that no second person has heard the yes
      When a colleague calls back, and the customer does not stand by it
      And the handler tries to accept
      Then the handler cannot accept because the customer has not said yes to this version
      And the customer's consent is refused

  Rule: Everybody does what their role allows

    Scenario Outline: An auditor reads, and changes nothing
      Given a complaint that is clarified
      When the auditor tries to <do something>
      Then the auditor is not allowed to <do something>

      Examples:
        | do something |
        | note         |
        | empathise    |
        | propose      |
        | take         |
        | escalate     |

    Scenario Outline: Some decisions are not a handler's
      Given everything is ready to resume
      When the handler tries to <decide>
      Then the handler is not allowed to <decide>

      Examples:
        | decide |
        | resume |
        | decide |

    Scenario Outline: Whoever is above may do it
      Given everything is ready to resume
      When the <one> tries to resume
      Then the complaint is received

      Examples:
        | one        |
        | supervisor |
        | manager    |

    Scenario: The second escalation goes to the management by itself
      Given a complaint that is clarified
      And the customer has asked for somebody above
      When the customer asks for somebody above
      And the supervisor decides the case
      Then the supervisor is not allowed to decide

    Scenario: Once the case is back, the levels begin anew
      Given a complaint that is clarified
      And the customer has taken the complaint to the management
      And the level above has handed the case back
      When the customer asks for somebody above
      And the supervisor decides the case
      And the supervisor tries to resume
      Then the complaint is clarified
