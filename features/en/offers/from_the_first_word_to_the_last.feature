Feature: From the first word to the last
  A customer who knows what happens next, and by when, need not call. And whoever is asked
  afterwards gives an opinion, which is never taken for a yes.

  Rule: A plan has a date

    Scenario: Steps without an end
      Given a complaint that is received
      When the handler acknowledges the complaint with the steps that follow
      Then it cannot be done like that

    Scenario: Steps, and by when the answer comes
      Given a complaint that is received
      When the handler acknowledges the complaint with the steps and a date
      Then the record ends with:
        | who         | what        |
        | the handler | acknowledge |

  Rule: An opinion is no consent

    Scenario Outline: Asked afterwards
      Given a complaint that is <stage>
      When the customer, asked afterwards, is <content or not>
      Then the complaint is still <stage>
      And the record ends with:
        | who          | what   |
        | the customer | survey |

      Examples:
        | stage     | content or not |
        | fulfilled | satisfied      |
        | closed    | dissatisfied   |

    Scenario: It is kept as it was said
      Given a complaint that is closed
      When the customer, asked afterwards, says "You were kind, and still slow."
      Then the record holds the customer's "You were kind, and still slow."

    Scenario: Nobody is surveyed into a yes
      Given a complaint that is proposed
      When the customer, asked afterwards, is satisfied
      Then the supervisor cannot survey from here

  Rule: A no comes with its reason, with another way, and with somewhere to turn

    Scenario Outline: A refusal that leaves nothing
      Given we are not liable
      And everything is ready to answer, except that <something is missing>
      When the handler tries to answer
      Then the handler cannot answer, only because <something is missing>

      Examples:
        | something is missing                      |
        | the draft gives no reasons                |
        | the draft names no other way              |
        | the draft does not say where else to turn |

  Rule: No final answer before both know who is liable

    Scenario Outline: Too early
      Given a complaint that is clarified
      When the handler begins a final answer
      And the handler tries to answer
      Then the handler cannot answer because <the ground is missing>

      Examples:
        | the ground is missing                            |
        | liability has not been judged                    |
        | the customer does not know our view of liability |

  Rule: Whoever asks for less gets what is due all the same

    Scenario: A customer who would take anything
      Given liability asks for at least ¥200
      And everything is ready to propose
      When the handler changes the offer to ¥50
      And the supervisor approves the draft
      And the handler tries to propose
      Then the handler cannot propose, only because the draft offers less than liability asks
