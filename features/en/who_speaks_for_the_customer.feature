Feature: Who speaks for the customer
  Customers fall ill, grow old and die, and somebody else comes to the desk for them. What
  that person says counts only if they may say it; and what was said before them, by
  somebody who may no longer speak, is asked again.

  Rule: A change of speaker undoes what was only half agreed

    Scenario Outline: The yes has to be given again
      Given everything is ready to accept
      When word comes in: <news>
      And the handler tries to accept
      Then the handler cannot accept because the customer has not said yes to this version
      And the customer's consent is void

      Examples:
        | news                  |
        | the customer has died |
        | guardian appointed    |
        | mandate given         |
        | mandate ended         |

    Scenario: Showing who one is changes nothing
      Given everything is ready to accept
      When word comes in: identity shown
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: A wish to withdraw has to be spoken again
      Given everything is ready to withdraw
      When word comes in: guardian appointed
      And the handler tries to withdraw
      Then the handler cannot withdraw because the customer has not asked to withdraw
      And the wish to withdraw is void

    Scenario: Whoever speaks now is told the terms
      Given everything is ready to accept
      When word comes in: guardian appointed
      Then the customer has to be told this: the terms
      And the customer has to be told this: how to come back

    Scenario Outline: What was settled stays settled
      Given a complaint that is <settled>
      When word comes in: the customer has died
      Then the complaint is still <settled>

      Examples:
        | settled   |
        | accepted  |
        | closed    |
        | withdrawn |

  Rule: Where nobody may speak, nobody settles

    Scenario Outline: Nobody is left who may say yes
      Given a complaint that is proposed
      And word came in: <news>
      When the handler tries to accept
      Then the handler cannot accept because nobody has checked who speaks for the customer
      And the handler cannot accept because the speaker has no mandate to settle

      Examples:
        | news                  |
        | the customer has died |
        | mandate ended         |

    Scenario: An heir with a mandate takes it from there
      Given a complaint that is proposed
      And word came in: the customer has died
      When somebody shows a mandate to settle
      And everything still owed to accept is supplied
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: The heirs can still be silent, and the case ends
      Given a complaint that is proposed
      And word came in: the customer has died
      And the customer no longer answers
      When the case runs its course
      Then the complaint is closed
      And the case has ended as: customer not reached

  Rule: Whoever was pressed is asked by somebody independent

    Scenario: The one who pressed does not ask
      Given everything is ready to accept
      And the handler has told the customer "Sign it today or it is gone."
      When the handler tries to call-back
      Then the handler may not do that

    Scenario: Somebody else asks, and the customer says yes once more
      Given everything is ready to accept
      And the handler has told the customer "Sign it today or it is gone."
      When a colleague calls the customer back
      And everything still owed to accept is supplied
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: Somebody else asks, and the customer did not mean it
      Given everything is ready to withdraw
      When a colleague calls back, and the customer does not stand by it
      And the handler tries to withdraw
      Then the handler cannot withdraw because the customer has not asked to withdraw
      And the wish to withdraw is refused

    Scenario: A yes that was carried out and was not meant
      Given a complaint that is accepted
      When a colleague calls back, and the customer does not stand by it
      Then the complaint is clarified
      And the customer's consent is revoked

    Scenario: A withdrawal that was not meant
      Given a complaint that is withdrawn
      When a colleague calls back, and the customer does not stand by it
      Then the complaint is received
      And the wish to withdraw is taken back
