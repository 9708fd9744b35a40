Feature: Nobody waits in silence
  Waiting is bearable as long as one hears something. A word a day is owed, also where nothing
  has moved; a promise has a day; and a promise that was broken is a second failure, of which
  the level above hears.

  Rule: A word a day, whether or not anything has moved

    Scenario: Nothing has moved, and the customer hears that
      Given a complaint that is inquired
      When 20 hours pass
      And the handler tells the customer how far things are
      Then the next word to the customer is due on 2026-03-04 at 05:00

    Scenario: Four hours before, the desk is reminded
      Given a complaint that is inquired
      When 20 hours pass
      And the desk looks at what is due
      Then it is on record once that the next word to the customer is due soon

    Scenario: A day without a word
      Given a complaint that is inquired
      When 25 hours pass
      And the desk looks at what is due
      Then it is on record once that the next word to the customer is missed
      And it is not on record that the next word to the customer is still overdue

    Scenario: Two days without a word are past bearing
      Given a complaint that is inquired
      When 49 hours pass
      And the desk looks at what is due
      Then it is on record once that the next word to the customer is still overdue

    Scenario: A word that is late stops the waiting, and does not undo it
      Given a complaint that is inquired
      When 30 hours pass
      And the handler tells the customer how far things are
      And the desk looks at what is due
      Then it is on record once that the next word to the customer is missed
      And it is not on record that the next word to the customer is not missed after all
      And the desk does not show the next word to the customer as late

  Rule: The customer may choose another rhythm

    Scenario Outline: Every <hours> hours
      Given a complaint that is inquired
      When the customer asks to hear from us every <hours> hours, saying "That is how I like it."
      Then the customer is to hear from us within <hours> hours
      And the record holds the customer's "That is how I like it."

      Examples:
        | hours |
        | 72    |
        | 4     |

    Scenario: It holds for the words to come
      Given a complaint that is inquired
      When the customer asks to hear from us every 72 hours, saying "Twice a week is enough."
      And 50 hours pass
      And the handler tells the customer how far things are
      And 50 hours pass
      Then the customer is to hear from us within 22 hours

    Scenario: Whoever speaks of a rhythm speaks with us
      Given a complaint that is inquired
      When 10 hours pass
      And the customer asks to hear from us every 72 hours, saying "Twice a week is enough."
      Then the customer is to hear from us within 62 hours

    Scenario: It is a talk with the customer, in which they are heard
      Given a complaint that came in a file, and that nobody has taken on
      When the customer asks to hear from us every 72 hours, saying "Twice a week is enough."
      And the handler answers the customer's feelings
      Then the customer's feeling is attuned

    Scenario: No customer asks for that in a case that is closed
      Given a complaint that is closed
      When the customer asks to hear from us every 72 hours, saying "Twice a week is enough."
      Then the customer cannot rhythm from here

  Rule: A promise has a day

    Scenario: Soon is no day
      Given a complaint that is inquired
      When the handler promises "to call back soon" without a date
      Then it cannot be done like that
      And every promise to the customer has been kept

    Scenario: The day after tomorrow is one
      Given a complaint that is inquired
      When the handler promises "to call back" within 2 days
      Then the promise is due on 2026-03-04 at 09:00

  Rule: A broken promise is a second failure

    Scenario: Owner and level above hear of it
      Given a complaint that is inquired
      And the handler has promised "to call back" within 2 days
      When 3 days pass
      And the desk looks at what is due
      Then the desk shows the promise as late
      And the supervisor is told of what was missed
      And it is on record once that the promise is missed

    Scenario: It hurts anew
      Given a complaint that is clarified
      And the handler has promised "to call back" within 2 days
      When 3 days pass
      And the desk looks at what is due
      Then the customer's feeling is raw
      And we have let the customer down 1 time

    Scenario: Kept late is broken all the same
      Given a complaint that is inquired
      And the handler has promised "to call back" within 2 days
      When 3 days pass
      And the handler keeps the promise
      Then we have let the customer down 1 time
      And every promise to the customer has been kept

    Scenario: Of two promises made in one talk, one is broken, and that stays so
      Given the handler has promised "to call back" within 2 days
      And the handler has promised "to send the log" within 9 days
      When 3 days pass
      And the desk looks at what is due
      And the handler notes "The log is being copied."
      Then it is on record once that the promise is missed
      And it is not on record that the promise is not missed after all

    Scenario: Kept in time, nobody hears of it
      Given a complaint that is inquired
      And the handler has promised "to call back" within 2 days
      When 1 day passes
      And the handler keeps the promise
      And 3 days pass
      Then the clock for the promise is met
      And the supervisor is not told of anything missed
