Feature: Others learn from a case, and nobody is known by it
  A study tells what was said and done, and of whom it says nothing. It travels to other desks.
  A drill asks about it, and what somebody answers stays with them.

  Rule: No study says who somebody is

    Scenario: The customer has no name in it
      Given a complaint that is inquired
      When the handler makes a case study of it
      Then the study does not say "Chen"
      And the study says "I was charged twice and nobody called me back."

    Scenario Outline: Numbers, addresses and amounts are taken out
      Given a complaint that is received
      When the handler notes "<words>"
      And the handler tells the customer the result, saying "<words>"
      And the handler makes a case study of it
      Then the study does not say "<what>"

      Examples:
        | words                           | what             |
        | Call 138 0013 8000 in the noon. | 138 0013 8000    |
        | Mail goes to li@house.example.  | li@house.example |
        | It came to ¥1,204.50 in all.    | 1,204            |
        | Mr Hu waits for a call.         | Hu               |

    Scenario: What is told of a person is not told on
      Given a complaint that is inquired
      When the handler notes "Lives beside the old mill."
      And the handler makes a case study of it
      Then the study does not say "mill"

  Rule: A study travels, and so does what it asks

    Scenario: Another desk reads it once
      Given a complaint that is inquired
      When the handler makes a case study of it
      Then another desk can read the study

    Scenario: What was refused is asked about
      Given a complaint that is received
      When the handler tries to inquire
      And the handler makes a case study of it
      Then the handler cannot inquire because the customer's feelings have gone unanswered
      And the drill asks what inquire lacked
