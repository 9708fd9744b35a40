Feature: No way around what a customer is owed
  An early draft of the process had holes: ways by which a case could get ahead of its evidence, or
  could not get anywhere. Each rule here closes one of them; its number stands before it.

  Rule: H1 - What was found before the end does not count after it

    Scenario: A case taken up again begins again
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      And the handler tries to inquire
      Then the complaint is still received
      And the handler cannot inquire because the customer's feelings have gone unanswered

  Rule: H2 - A new fact takes the case back to the inquiry

    Scenario Outline: What was judged was judged without it
      Given a complaint that is <stage>
      When an important new fact comes to light
      Then the complaint is inquired

      Examples:
        | stage     |
        | clarified |
        | proposed  |
        | answered  |

  Rule: H3 - A yes does not outlive its reason

    Scenario: The customer dies before the yes is used
      Given everything is ready to accept
      When word comes in: the customer has died
      And the handler tries to accept
      Then the handler cannot accept because the speaker has no mandate to settle
      And the customer's consent is void

    Scenario: The same terms again are a new version
      Given everything is ready to accept
      When the customer says no
      And everything still owed to propose is supplied
      And the handler tries to propose
      And the handler tries to accept
      Then the handler cannot accept because the customer has not said yes to this version

    Scenario: Whoever asks for somebody above has not agreed
      Given everything is ready to accept
      When the customer asks for somebody above
      Then the customer's consent is void

  Rule: H4 - There is a no after the yes

    Scenario: The customer takes it back before it is done
      Given a complaint that is accepted
      When the customer takes back the yes
      Then the complaint is clarified

    Scenario: Escalated, a new fact, taken back, resumed
      Given a complaint that is accepted
      When the customer asks for somebody above
      And an important new fact comes to light
      And the customer takes back the yes
      And everything still owed to resume is supplied
      And the supervisor tries to resume
      Then the complaint is inquired

  Rule: H5 - Pressure that comes to light late undoes the end

    Scenario Outline: The desk takes it up by itself
      Given a complaint that is <stage>
      When it turns out that the customer was pressed
      Then the complaint is received
      And the day of receipt has not moved

      Examples:
        | stage     |
        | withdrawn |
        | closed    |

  Rule: H6 - A wish to withdraw is used once

    Scenario: Withdrawn, taken up again, and not withdrawn by the old wish
      Given a complaint that is withdrawn
      When the customer wants the complaint taken up again
      And the handler tries to withdraw
      Then the handler cannot withdraw because the customer has not asked to withdraw

  Rule: H7 - A yes to an offer is no wish to withdraw

    Scenario: The words are the same, the record is not
      Given everything is ready to accept
      When the handler tries to withdraw
      Then the handler cannot withdraw because the customer has not asked to withdraw

  Rule: H8 - A case can end without a word from the customer

    Scenario: Not upheld, and never a reply
      Given the customer no longer answers
      And we are not liable
      And a complaint that is answered
      When 31 days pass
      And everything still owed to close is supplied
      And the handler tries to close
      Then the case has ended as: customer not reached

  Rule: H9 - What is owed can always be done

    Scenario: The customer gives no account to pay to
      Given a complaint that is accepted
      When everything is laid ready for the customer
      And the handler tries to fulfil
      Then the complaint is fulfilled

    Scenario Outline: What the law demands is paid in whatever stage
      Given the law demands ¥80
      And a complaint that is <stage>
      When what the law demands is paid
      Then the customer has received ¥80

      Examples:
        | stage    |
        | proposed |
        | answered |
        | accepted |

    Scenario: Withdrawn or not, the law demands what it demands
      Given the law demands ¥80
      And a complaint that is proposed
      When the customer asks to withdraw, saying "Leave it."
      And everything still owed to withdraw is supplied
      And the handler tries to withdraw
      And what the law demands is paid
      Then the customer has received ¥80

  Rule: H10 - A wish to go higher is the step itself

    Scenario: Higher and higher, and back to where it was
      Given a complaint that is proposed
      When the customer asks for somebody above
      And the customer asks for somebody above
      And everything still owed to resume is supplied
      And the manager tries to resume
      Then the complaint is proposed

  Rule: H11 - Nothing ends against a decision from outside

    Scenario Outline: First it is carried out
      Given everything is ready to <step>
      When the case outside is opened
      And the case outside is decided
      And the handler tries to <step>
      Then the handler cannot <step> because a decision from outside has not been carried out

      Examples:
        | step     |
        | accept   |
        | withdraw |
        | close    |

  Rule: H12 - Sent away and sent back

    Scenario: The desk takes up what came back
      Given a complaint that is redirected
      When the handler reopens the case, since it was sent back
      Then the complaint is received
      And the day of receipt has not moved

  Rule: H13 - Whatever is missing, something supplies it

    Scenario Outline: Doing what the refusal names is enough
      Given a complaint that is <stage>
      When everything still owed to <step> is supplied
      And the handler tries to <step>
      Then the complaint is <then>

      Examples:
        | stage     | step     | then      |
        | received  | inquire  | inquired  |
        | inquired  | clarify  | clarified |
        | clarified | propose  | proposed  |
        | proposed  | answer   | answered  |
        | proposed  | accept   | accepted  |
        | accepted  | fulfil   | fulfilled |
        | fulfilled | close    | closed    |
        | received  | withdraw | withdrawn |
