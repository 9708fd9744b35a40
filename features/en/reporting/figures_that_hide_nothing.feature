Feature: Figures that hide nothing
  A report counts what happened and names nobody. Fewer complaints are no success by themselves:
  whoever withdraws, is counted against us or was refused something stands beside what came of it.

  Rule: Whatever happened is counted when it happened

    Scenario: A complaint that goes its way stays counted
      Given a complaint that is received
      When the handler reviews the case and names an improvement
      Then the report of the month counts 1 as a review
      And the report of the month counts 1 as received
      And the report of the month counts 1 as open at the end
      And the report of the month counts 0 as ended

    Scenario: One that was made good
      Given everything is ready to close
      When the handler tries to close
      Then the report of the month counts 1 as ended
      And the report of the month counts 0 as open at the end
      And the report of the month counts 1 as agreed
      And the report of the month counts 1 as a review

    Scenario: One that ended calmer than it began
      Given everything is ready to withdraw
      When the customer is angry now
      And the customer is calm now
      And the customer tries to withdraw
      Then the report of the month counts 1 as ended calmer than it began

    Scenario: One that ended angrier than it began
      Given everything is ready to withdraw
      When the customer is calm now
      And the customer is angry now
      And the customer tries to withdraw
      Then the report of the month counts 1 as ended
      And the report of the month counts 0 as ended calmer than it began

    Scenario: A review that changes something
      Given a complaint that is received
      When the handler reviews the case and names an improvement
      Then the report of the month counts 1 as a review with an improvement

    Scenario: One that went to the level above
      Given a complaint that is received
      When the customer asks for somebody above
      Then the report of the month counts 1 as taken further

    Scenario: One that is late
      Given a complaint that is received
      When 2 days pass
      And the desk looks at what is due
      Then the report of the month counts 1 as late by a clock

    Scenario: One that is taken up again is open again
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      Then the report of the month counts 1 as opened again
      And the report of the month counts 1 as open at the end

  Rule: A refusal is told with what happened next

    Scenario: Refused, and nothing yet
      Given a complaint that is received
      When the handler tries to inquire
      Then the handler cannot inquire because the customer's feelings have gone unanswered
      And the report of the month says: the customer's feelings have gone unanswered, refused 1 time, 0 done later

    @journey
    Scenario: Refused, and done once it held
      Given a complaint that is received
      When the handler tries to inquire
      Then the handler cannot inquire because the customer's feelings have gone unanswered
      When the handler answers the customer's feelings
      And the handler tries to inquire
      Then the report of the month says: the customer's feelings have gone unanswered, refused 1 time, 1 done later

  Rule: What stands in the way is a word that can be counted

    Scenario Outline: Obstacles
      Given a complaint that is inquired
      When the handler notes what stands in the way: <obstacle>
      Then the report of the month counts as an obstacle, 1 time: <obstacle>

      Examples:
        | obstacle                           |
        | another department does not answer |
        | it is beyond my authority          |
        | the evidence is missing            |
        | no rule says clearly what applies  |
        | a system did not work              |
        | a supplier is slow                 |
        | there was not enough time          |
        | other                              |

  Rule: Whoever counts against us, the merits stand beside it

    Scenario: Counted, and there was a fault
      Given a complaint that is proposed
      When the supervisory authority counts the complaint against us by where the customer belongs
      Then the report of the month sets beside it 1 with a fault, 0 without and 0 not judged

    Scenario: Counted before anybody judged
      Given a complaint that is received
      When our headquarters counts the complaint against us by who handled it
      Then the report of the month sets beside it 0 with a fault, 0 without and 1 not judged
