Feature: Round after round
  An offer may be explained again, and changed again. But whoever is asked a third time
  should know that they need not go on with the same people: somebody above can decide.

  Rule: After some versions the customer hears of the level above

    Scenario: The customer does not know it
      Given the customer has seen 3 versions
      And everything is ready to revise, except that the customer does not know that a level above can decide
      When the handler tries to revise
      Then the handler cannot revise, only because the customer does not know that a level above can decide

    Scenario: The customer knows it
      Given the customer has seen 3 versions
      And everything is ready to revise, except that the customer does not know that a level above can decide
      When the handler tells the customer this: that a level above can decide
      And the handler tries to revise
      Then the complaint is proposed
      And the record ends with:
        | who         | what   |
        | the handler | revise |

    Scenario: Two versions are no circle yet
      Given the customer has seen 2 versions
      And everything is ready to revise
      When the handler tries to revise
      Then the record ends with:
        | who         | what   |
        | the handler | revise |
      And the customer has to be told this: that a level above can decide

    Scenario: It can be explained again at any time
      Given the customer has seen 3 versions
      When the handler tries to explain
      Then the complaint is still proposed
