Feature: What may happen next
  Wherever a complaint stands, everybody at the desk can see what may happen next, and
  what may not. The way is the same for all: nobody gets to an offer past the inquiry, to
  an ending past the customer, or out of an ending but by taking the complaint up again.

  Rule: The stage decides what may come next

    Scenario: The customer complains anew
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      Then only these may happen next:
        | inquire | withdraw | escalate | redirect |

    Scenario: Both sides know what happened
      Given everything is ready to clarify
      When the handler tries to clarify
      Then the complaint is clarified
      And only these may happen next:
        | propose | answer | withdraw | escalate | redirect |

    Scenario: A new version is on the table
      Given everything is ready to revise
      When the handler tries to revise
      Then the record ends with:
        | who         | what   |
        | the handler | revise |
      And only these may happen next:
        | revise | decline | answer | accept | withdraw | escalate |

    Scenario: The customer has thought again
      Given a complaint that is answered
      When the customer objects
      And everything still owed to revise is supplied
      And the handler tries to revise
      Then the complaint is proposed

    Scenario: The final answer follows an offer that leads nowhere
      Given a complaint that is proposed
      When everything still owed to answer is supplied
      And the handler tries to answer
      Then the complaint is answered

    Scenario: A final answer that holds an offer can be taken
      Given a complaint that is answered
      When everything still owed to accept is supplied
      And the handler tries to accept
      Then the complaint is accepted

    Scenario: The case is over, and the customer content
      Given everything is ready to close
      When the handler tries to close
      Then only these may happen next:
        | reopen |

  Rule: There is no way round

    Scenario Outline: Nothing is skipped
      Given a complaint that is <stage>
      When the handler tries to <move>
      Then the handler cannot <move> from here
      And the complaint is still <stage>

      Examples:
        | stage     | move     |
        | received  | clarify  |
        | received  | propose  |
        | received  | answer   |
        | inquired  | propose  |
        | inquired  | accept   |
        | clarified | accept   |
        | clarified | close    |
        | proposed  | fulfil   |
        | proposed  | close    |
        | proposed  | redirect |
        | answered  | fulfil   |
        | accepted  | close    |
        | accepted  | propose  |
        | fulfilled | accept   |

    Scenario Outline: What is over does not go on by itself
      Given a complaint that is <over>
      When the handler tries to <move>
      Then the handler cannot <move> from here
      And the complaint is still <over>

      Examples:
        | over       | move     |
        | closed     | inquire  |
        | closed     | close    |
        | closed     | escalate |
        | withdrawn  | inquire  |
        | withdrawn  | escalate |
        | redirected | inquire  |
        | redirected | redirect |

    Scenario Outline: Nothing is said about a version that is not on the table
      Given a complaint that is <stage>
      When the customer <says something>
      Then the customer cannot <step> from here

      Examples:
        | stage     | says something | step    |
        | inquired  | objects        | object  |
        | clarified | says no        | decline |
        | answered  | says no        | decline |
        | accepted  | says no        | decline |

  Rule: A refusal names all that is missing, and supplying it is enough

    @journey
    Scenario Outline: First refused, then everything is supplied
      Given a complaint that is <stage>
      When the handler tries to <move>
      Then the handler cannot <move> because <reason>
      When everything still owed to <move> is supplied
      And the handler tries to <move>
      Then the complaint is <next>

      Examples:
        | stage     | move     | reason                                                 | next       |
        | received  | inquire  | the customer's feelings have gone unanswered           | inquired   |
        | received  | redirect | nobody has passed the complaint on                     | redirected |
        | inquired  | clarify  | no point of the complaint has been named               | clarified  |
        | inquired  | answer   | the customer has not been sought often enough          | answered   |
        | clarified | propose  | no new version of the offer has been drafted           | proposed   |
        | proposed  | accept   | the customer does not know the terms                   | accepted   |
        | answered  | revise   | the customer's objection has not been heard            | proposed   |
        | accepted  | fulfil   | what was agreed has not been done                      | fulfilled  |
        | fulfilled | close    | nobody has thanked the customer                        | closed     |
        | escalated | conclude | there is no decision from outside that was carried out | closed     |
        | escalated | withdraw | the customer has not asked to withdraw                 | withdrawn  |

    Scenario Outline: From further on a complaint is still passed to the right one
      Given a complaint that is <stage>
      When everything still owed to redirect is supplied
      And the handler tries to redirect
      Then the complaint is redirected

      Examples:
        | stage     |
        | inquired  |
        | clarified |

  Rule: What comes of a new attempt is asked anew

    Scenario: A listener of the first time is not a listener of the second
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      And the handler tries to inquire
      Then the handler cannot inquire, only because the customer's feelings have gone unanswered

    Scenario: The findings of the first time are looked at again
      Given a complaint that is accepted
      When the customer wants the complaint taken up again
      And the handler answers the customer's feelings
      And the handler tries to inquire
      And the handler tries to clarify
      Then the handler cannot clarify because a point of the complaint has not been looked into
      And the handler cannot clarify because the customer has not confirmed our understanding

    Scenario: A yes of the first time is none of the second
      Given a complaint that is accepted
      When the customer wants the complaint taken up again
      Then the customer's consent is void
