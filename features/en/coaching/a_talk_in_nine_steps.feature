Feature: A talk in nine steps
  Before a hard call a handler lays out what is known, puts it in order, finds the moment, and only
  then thinks of words. The script does the writing: what the case knows stands in it, and what it
  does not know stays a blank with a name.

  Rule: What the case does not know is a blank

    Scenario: What is noted fills its blank, and the rest stays open
      Given a complaint that is received
      When the cause is noted as price
      Then the script of the talk does not leave open "CAUSE"
      And the script of the talk says "About: price"
      And the script of the talk says "I was charged twice and nobody called me back."
      And the script of the talk leaves open "POINT"
      And the script of the talk leaves open "REASON"

    Scenario: A point that was named is said back
      Given a complaint that is received
      When in one talk the customer says "I was charged twice.", and the handler hears it all
      Then the script of the talk says "You were charged twice."
      And the script of the talk leaves open "FINDING"

    Scenario: What was found and explained is not asked for again
      Given a complaint that is clarified
      Then the script of the talk does not leave open "POINT"
      And the script of the talk does not leave open "FINDING"
      And the script of the talk says "You told me, and said that it was right:"

  Rule: The moment comes before the words

    Scenario: Reasons wait for a calm hour
      Given a complaint that is inquired
      When the customer is angry now
      Then the script of the talk says "Too upset for reasons"

    Scenario: The hour has come
      Given a complaint that is inquired
      When the customer is calm now
      Then the script of the talk says "Calm enough for reasons."
