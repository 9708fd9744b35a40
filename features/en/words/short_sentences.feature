Feature: Short sentences
  Nobody agrees to what they cannot follow. So what a customer reads has short sentences,
  shorter still for a customer who needs care: in English by words, in Chinese by
  characters.

  Rule: A sentence of a draft has 25 words at most

    Background:
      Given everything is ready to propose

    Scenario: Twenty-five words
      When the handler writes "We pay the fee back to the card that you named when you called us on the morning of the second day of this month." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: Twenty-six
      When the handler writes "We pay the fee back to the card that you named when you called us on the morning of the very second day of this month." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the handler cannot propose, only because a sentence of the draft is too long

    Scenario: Two sentences of it
      When the handler writes "We pay the fee back to the card that you named. You named it when you called us on the morning of the second day of this month." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: A final answer and a new version are read as well
      Given everything is ready to answer
      When the handler writes "We pay the fee back to the card that you named when you called us on the morning of the very second day of this month." into the draft
      And the handler tries to answer
      Then the handler cannot answer because a sentence of the draft is too long

  Rule: A new version is read as well

    Scenario: It is too long
      Given everything is ready to revise
      When the handler writes "We pay the fee back to the card that you named when you called us on the morning of the very second day of this month." into the draft
      And the handler tries to revise
      Then the handler cannot revise because a sentence of the draft is too long

  Rule: For a customer who needs care, 14

    Background:
      Given the customer needs special care
      And everything is ready to propose

    Scenario: Fourteen words
      When the handler writes "We pay the fee back to the card that you named when you called." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: Fifteen
      When the handler writes "We pay the fee back to the card that you named when you last called." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the handler cannot propose, only because a sentence of the draft is too long
