Feature: A yes has a life of its own
  A customer may be told, agree, sleep on it, think again, be pressed and be freed again,
  and in the end still settle. At each turn the desk knows what the customer's word is
  worth just now, and a word that fell can always be given anew.

  Rule: From being told to a yes that counts

    Scenario: Told, and not yet asked
      Given a complaint that is proposed
      When the handler tells the customer this: the terms
      Then the customer's consent is informed
      And the customer knows this: the terms

    Scenario: Nobody is asked who was not told
      Given a complaint that is proposed
      When the customer chooses option 1, saying "Whatever, yes."
      Then the customer cannot consent because the customer does not know the terms
      And the customer's consent is none yet

    Scenario: A yes that rests is not a yes yet
      Given the desk lets a yes rest for 24 hours
      And everything is ready to accept, except that the yes has not rested long enough
      When 23 hours pass
      And the handler tries to accept
      Then the handler cannot accept, only because the yes has not rested long enough
      And the customer's consent is cooling off

    Scenario: A yes that has rested counts
      Given the desk lets a yes rest for 24 hours
      And everything is ready to accept, except that the yes has not rested long enough
      When 24 hours pass
      And the handler tries to accept
      Then the complaint is accepted
      And the customer's consent is effective

    Scenario: A yes that is said again rests again
      Given the desk lets a yes rest for 24 hours
      And everything is ready to accept, except that the yes has not rested long enough
      When 24 hours pass
      And the customer accepts, saying "Yes, as I said."
      Then the customer cannot accept, only because the yes has not rested long enough
      And the customer's consent is cooling off

    Scenario: What was told before is not a yes
      Given a complaint that is clarified
      When the handler tells the customer this: the terms
      Then the customer's consent is still none yet
      And the customer has to be told this: the terms

  Rule: A word that was half given falls

    Scenario Outline: Told, and then something happened
      Given everything is ready to accept, except that the customer has not said yes to this version
      When <something happened>
      Then the customer's consent is <then>

      Examples:
        | something happened                         | then    |
        | the customer says no                       | refused |
        | it turns out that the customer was pressed | tainted |
        | the customer asks for somebody above       | void    |
        | an important new fact comes to light       | void    |

    Scenario Outline: While the yes rested, something happened
      Given the desk lets a yes rest for 24 hours
      And everything is ready to accept, except that the yes has not rested long enough
      When <something happened>
      Then the customer's consent is <then>

      Examples:
        | something happened                         | then    |
        | the customer says no                       | refused |
        | the customer takes back the yes            | revoked |
        | it turns out that the customer was pressed | tainted |
        | the customer asks for somebody above       | void    |
        | a new version is put on the table          | void    |
        | an important new fact comes to light       | void    |
        | the customer adds a point: "And the fee."  | void    |

    Scenario Outline: The yes was there, and something happened
      Given everything is ready to accept
      When <something happened>
      Then the customer's consent is <then>

      Examples:
        | something happened                         | then    |
        | the customer says no                       | refused |
        | the customer takes back the yes            | revoked |
        | it turns out that the customer was pressed | tainted |
        | a new version is put on the table          | void    |
        | an important new fact comes to light       | void    |
        | the customer adds a point: "And the fee."  | void    |

    Scenario: A final answer asks the customer anew
      Given everything is ready to accept
      When everything still owed to answer is supplied
      And the handler tries to answer
      Then the customer's consent is void

    Scenario: A yes of an escalated complaint was for that day
      Given a complaint that is accepted
      When the customer asks for somebody above
      Then the customer's consent is still effective

  Rule: A word that fell can be given anew

    Scenario Outline: In the end they settle after all
      Given everything is ready to accept
      When <something happened>
      And everything still owed to <move> is supplied
      And the handler tries to <move>
      And everything still owed to accept is supplied
      And the handler tries to accept
      Then the complaint is accepted

      Examples:
        | something happened                          | move    |
        | the customer says no                        | propose |
        | the customer takes back the yes             | revise  |
        | it turns out that the customer was pressed  | revise  |
        | everything still owed to revise is supplied | revise  |

    Scenario: Settled, taken back, and declined the second time
      Given a complaint that is accepted
      And the customer has taken back the yes
      When everything still owed to propose is supplied
      And the handler tries to propose
      And the handler tells the customer this: the terms
      And the customer says no
      Then the customer's consent is refused

    Scenario: Settled, taken back, and settled again
      Given a complaint that is accepted
      When the customer takes back the yes
      And everything still owed to propose is supplied
      And the handler tries to propose
      And everything still owed to accept is supplied
      And the handler tries to accept
      Then the complaint is accepted

  Rule: A wish to withdraw lives in the same way

    Scenario Outline: While the wish rested, something happened
      Given a complaint that is proposed
      And everything is ready to withdraw, except that the withdrawal has not rested long enough
      When <something happened>
      Then the wish to withdraw is <then>

      Examples:
        | something happened                                            | then       |
        | the customer takes back the withdrawal                        | taken back |
        | a colleague calls back, and the customer does not stand by it | refused    |
        | it turns out that the customer was pressed                    | tainted    |
        | the customer asks for somebody above                          | void       |
        | word comes in: guardian appointed                             | void       |

    Scenario Outline: The wish had rested, and something happened
      Given everything is ready to withdraw
      When <something happened>
      Then the wish to withdraw is <then>

      Examples:
        | something happened                                            | then       |
        | the customer takes back the withdrawal                        | taken back |
        | a colleague calls back, and the customer does not stand by it | refused    |
        | the customer asks for somebody above                          | void       |

    Scenario Outline: The customer asks once more
      Given everything is ready to withdraw
      When <something happened>
      And everything still owed to withdraw is supplied
      And the handler tries to withdraw
      Then the complaint is withdrawn
      And the wish to withdraw is effective

      Examples:
        | something happened                                            |
        | the customer takes back the withdrawal                        |
        | a colleague calls back, and the customer does not stand by it |
        | it turns out that the customer was pressed                    |
        | the customer asks for somebody above                          |

    Scenario: The wish begins to rest when it is spoken
      Given a complaint that is inquired
      When the customer asks to withdraw, saying "It is settled, thank you."
      Then the wish to withdraw is cooling off

    Scenario: The last hour of the rest
      Given everything is ready to withdraw, except that the withdrawal has not rested long enough
      When 71 hours pass
      And the handler tries to withdraw
      Then the handler cannot withdraw, only because the withdrawal has not rested long enough

    Scenario: Asked twice, rested from the second time
      Given everything is ready to withdraw, except that the withdrawal has not rested long enough
      When 2 days pass
      And the customer asks to withdraw, saying "I still want to."
      And 2 days pass
      And the handler tries to withdraw
      Then the handler cannot withdraw, only because the withdrawal has not rested long enough

    Scenario: A complaint taken up again has no wish left
      Given a complaint that is withdrawn
      When the customer wants the complaint taken up again
      Then the wish to withdraw is void
