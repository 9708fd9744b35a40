Feature: Fast, and within authority
  A fast refund is still a refund: whoever pays it may give that kind of remedy, and may give
  that much on top of what the same customer got before. Who may is said with the refusal.

  Rule: Nobody refunds beyond their authority

    Scenario Outline: What the customer got elsewhere counts
      Given the customer has agreed to ¥450 in another complaint
      When the cause is noted as price
      And the handler refunds <sum> by the green channel
      Then <what comes of it>

      Examples:
        | sum    | what comes of it                                    |
        | ¥50    | the customer was helped with ¥50, whoever is liable |
        | ¥50.01 | the handler may not do that                         |

    Scenario: Somebody above may
      Given the customer has agreed to ¥450 in another complaint
      When the cause is noted as price
      And the supervisor refunds ¥80 by the green channel
      Then the customer was helped with ¥80, whoever is liable
      And what the customer got in other complaints counts: ¥450

    Scenario: A kind of remedy that nobody here may give
      Given the desk lets nobody give refund
      When the cause is noted as price
      And the handler refunds ¥80 by the green channel
      Then the handler may not do that

    Scenario: A no needs no authority
      Given the desk lets nobody give refund
      When the green channel is declined
      Then the green channel was declined

  Rule: What is refunded at once asks nothing for it

    Scenario: A refund that presses
      Given everything is ready to withdraw
      When the cause is noted as price
      And the handler refunds at once, saying "Take it, this is your last chance."
      And the customer tries to withdraw
      Then the customer cannot withdraw because the customer was pressed
