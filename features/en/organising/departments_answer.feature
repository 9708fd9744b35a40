Feature: Departments answer, and answer for it
  What a department tells us goes to a customer, so somebody there signs that it is so. What
  a department has to answer for inside the house is asked apart from everything that is
  decided for the customer, and no customer waits for it.

  Rule: An answer counts with a name under it

    Scenario: Signed
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And the department answers question 1, and "Lu Wei" signs for it
      Then question 1 is answered, signed by "Lu Wei"
      And question 1 is not overdue
      And the clock for the answer of the department is met

    Scenario: Nobody signs
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And the department answers, and nobody signs for it
      Then it cannot be done like that

    Scenario: Its day has passed
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And 3 days pass
      Then question 1 is overdue
      And the desk shows the answer of the department as late

    Scenario: It is still time
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And 1 day passes
      Then question 1 waits for a signed answer
      And question 1 is not overdue

    Scenario: One answer is not another
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And the handler asks a department to answer within 2 days
      And the department answers question 2, and "Lu Wei" signs for it
      And 3 days pass
      Then question 1 is overdue
      And the desk shows the answer of the department as late

    Scenario: What was found out elsewhere is signed by nobody
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And an important new fact comes to light
      Then question 1 waits for a signed answer

    Scenario: A question that nobody asked
      Given a complaint that is inquired
      When the department answers question 1, and "Lu Wei" signs for it
      Then it cannot be done like that

  Rule: Who answers for it inside is asked apart

    Scenario: It goes on the list
      Given a complaint that is inquired
      When the handler refers it to a department inside the house
      Then the list of referrals has it as open

    Scenario Outline: There is news of it
      Given a complaint that is inquired
      And the handler referred it to a department inside the house
      When of referral 1 there is news: <news>
      Then the list of referrals has it as <news>

      Examples:
        | news      |
        | submitted |
        | judged    |
        | dropped   |

    Scenario: What is judged is off the list
      Given a complaint that is closed
      And the handler referred it to a department inside the house
      When of referral 1 there is news: judged
      Then the list of open referrals is empty

    Scenario: To nobody
      Given a complaint that is inquired
      When the handler refers it to nobody
      Then it cannot be done like that

    Scenario: News that says nothing
      Given a complaint that is inquired
      And the handler referred it to a department inside the house
      When there is news of referral 1, and none is told
      Then it cannot be done like that

    Scenario Outline: The customer waits for none of it
      Given everything is ready to <step>
      When the handler refers it to a department inside the house
      And the handler tries to <step>
      Then the complaint is <stage>

      Examples:
        | step    | stage    |
        | propose | proposed |
        | close   | closed   |
