Feature: The claim comes after liability
  What the customer wants is weighed by promises, by the rules of the trade and by the law, and
  only once it is clear who is liable. Help need not wait for that: it admits nothing.

  Rule: Liability first

    Scenario: Nobody weighs a claim before liability is judged
      Given a complaint that is clarified
      When the handler weighs a claim for ¥100
      Then the handler cannot claim, only because liability has not been judged

    Scenario: A new view of liability asks for a new view of the claim
      Given everything is ready to propose
      And a claim for ¥100 was weighed
      When liability is judged anew
      And the handler shares the view of liability
      And the handler tries to propose
      Then the handler cannot propose because the claim has not been weighed again

    Scenario: The claim is weighed again
      Given everything is ready to propose
      And a claim for ¥100 was weighed
      When liability is judged anew
      And the handler weighs a claim for ¥100
      And everything still owed to propose is supplied
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: A final answer waits for it as well
      Given everything is ready to answer
      And a claim for ¥100 was weighed
      When liability is judged anew
      And the handler shares the view of liability
      And the handler tries to answer
      Then the handler cannot answer because the claim has not been weighed again

    Scenario: A silent customer's claim is weighed again as well
      Given the customer no longer answers
      And a complaint that is inquired
      And everything is ready to answer
      And a claim for ¥100 was weighed
      When liability is judged anew
      And the handler tries to answer
      Then the handler cannot answer because the claim has not been weighed again

  Rule: A claim is weighed by something

    Scenario: By nothing at all
      Given a complaint that is proposed
      When the handler weighs a claim by no view at all
      Then it cannot be done like that

    Scenario: A vague rule is read by what was decided before
      Given a complaint that is proposed
      When the handler weighs a claim by a vague rule
      Then it cannot be done like that

    Scenario: With a precedent it can be read
      Given everything is ready to propose
      And a claim for ¥300 was weighed
      When the handler weighs a claim by a vague rule as it was read before: "District court, 2024: three days"
      And the handler tries to propose
      Then the complaint is proposed

  Rule: A small claim is believed, a large one is looked into

    Scenario: Up to two hundred nobody asks for evidence
      Given everything is ready to propose
      And a claim for ¥200 was weighed
      When the handler tries to propose
      Then the complaint is proposed

    Scenario: Beyond it every point has evidence
      Given everything is ready to propose
      And a claim for ¥200.01 was weighed
      When the handler tries to propose
      Then the handler cannot propose, only because a large claim rests on no evidence for a point

    Scenario: The evidence is there
      Given everything is ready to propose
      And a claim for ¥200.01 was weighed
      When evidence comes in that speaks for the customer
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: Evidence that was refuted is none
      Given everything is ready to propose
      And a claim for ¥200.01 was weighed
      And evidence came in that speaks for the customer
      When the first piece of evidence turns out refuted
      And the handler tries to propose
      Then the handler cannot propose, only because a large claim rests on no evidence for a point

    Scenario: A final answer to a large claim
      Given everything is ready to answer
      And a claim for ¥200.01 was weighed
      When the handler tries to answer
      Then the handler cannot answer, only because a large claim rests on no evidence for a point

    Scenario: A final answer to the large claim of a silent customer
      Given the customer no longer answers
      And a complaint that is inquired
      And everything is ready to answer
      And a claim for ¥200.01 was weighed
      When the handler tries to answer
      Then the handler cannot answer, only because a large claim rests on no evidence for a point

    Scenario: A second offer to a claim that has grown
      Given everything is ready to revise
      And a claim for ¥200.01 was weighed
      When the handler tries to revise
      Then the handler cannot revise, only because a large claim rests on no evidence for a point

  Rule: Help at once admits nothing

    Scenario: Help comes before judgement
      Given a complaint that is inquired
      When the handler helps at once with ¥30
      Then the customer was helped with ¥30, whoever is liable
      And the customer's feeling is impact reduced
      And liability is not judged

    Scenario: Help is no offer
      Given everything is ready to propose, except that liability has not been judged
      And the handler helped at once with ¥30
      When the handler tries to propose
      Then the handler cannot propose because liability has not been judged
      And the customer is still to get ¥0

    Scenario: A regret admits nothing either
      Given a complaint that is received
      When the handler answers the customer's feelings, saying "I am sorry for your trouble."
      Then the customer's feeling is attuned
      And liability is not judged

    Scenario: Help presses nobody
      Given everything is ready to withdraw
      When the handler helps at once, saying "Take it, this is your last chance."
      And the customer tries to withdraw
      Then the customer cannot withdraw because the customer was pressed

    Scenario: Once liability is judged, one performs or offers
      Given a complaint that is proposed
      When the handler helps at once with ¥30
      Then it cannot be done like that

    Scenario: A sum beyond one's limit is somebody else's to give
      Given a complaint that is inquired
      When the handler helps at once with ¥500.01
      Then the handler is not allowed to interim
