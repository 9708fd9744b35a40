Feature: The green channel
  A small charge that is plainly wrong is given back in the talk in which the customer names
  it. Which complaints that is for is data of the desk. It is paid within the authority of
  whoever pays, it asks nothing in return, and it settles nothing.

  Rule: A small sum is refunded in the same talk

    Scenario: At once
      Given a complaint that is received
      When the cause is noted as price
      And the handler refunds ¥80 by the green channel
      Then the customer was helped with ¥80, whoever is liable
      And the green channel was used
      And the complaint is still received

    Scenario: It is felt
      Given a complaint that is inquired
      When the cause is noted as price
      And the handler refunds ¥80 by the green channel
      Then the customer's feeling is impact reduced

    Scenario: It takes nothing off what liability asks for
      Given liability asks for at least ¥200
      When the cause is noted as price
      And the handler refunds ¥80 by the green channel
      And everything still owed to propose is supplied
      And the handler changes the offer to ¥150
      And the handler tries to propose
      Then the handler cannot propose because the draft offers less than liability asks

    Scenario: The customer would rather not
      Given a complaint that is inquired
      When the green channel is declined
      Then the green channel was declined
      And the customer's feeling is attuned

    Scenario: A change of mind
      Given a complaint that is inquired
      When the cause is noted as price
      And the green channel is declined
      And the handler refunds ¥80 by the green channel
      Then the green channel was used

  Rule: It is for small and plain complaints

    Scenario Outline: Not for every cause
      Given a complaint that is inquired
      When the cause is noted as <cause>
      And the handler refunds ¥80 by the green channel
      Then it cannot be done like that

      Examples:
        | cause                              |
        | service                            |
        | integrity: promise against reality |

    Scenario: Not where nobody has said what it is about
      Given a complaint that is inquired
      When the handler refunds ¥80 by the green channel
      Then it cannot be done like that

    Scenario: Not for what is grave
      Given a complaint that is inquired
      When the cause is noted as price
      And the matter turns out to be serious
      And the handler refunds ¥80 by the green channel
      Then it cannot be done like that

    Scenario: The largest sum
      Given a complaint that is inquired
      When the cause is noted as price
      And the handler refunds ¥200 by the green channel
      Then the customer was helped with ¥200, whoever is liable

    Scenario: More than the largest sum
      Given a complaint that is inquired
      When the cause is noted as price
      And the handler refunds ¥200.01 by the green channel
      Then it cannot be done like that

    Scenario: Once in a case
      Given a complaint that is inquired
      When the cause is noted as price
      And the handler refunds ¥80 by the green channel
      And the handler refunds ¥80 by the green channel
      Then it cannot be done like that

    Scenario: Not once liability is judged
      Given everything is ready to propose
      When the cause is noted as price
      And the handler refunds ¥80 by the green channel
      Then it cannot be done like that

    Scenario: Nothing is no refund
      Given a complaint that is inquired
      When the cause is noted as price
      And the handler refunds nothing by the green channel
      Then it cannot be done like that

    Scenario: A sum that nobody gets
      Given a complaint that is inquired
      When the green channel is declined, and ¥80 is named
      Then it cannot be done like that
