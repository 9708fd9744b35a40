Feature: Three days or eight weeks
  A British firm that settles a complaint by the evening of the third working day writes a
  short letter and is done. Otherwise there are eight weeks for a final answer; a letter that
  says why it takes longer is owed then as well, and makes nobody any less late.

  Background:
    Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)

  Rule: Both times begin with the receipt

    Scenario Outline: Received on <day>
      Given today is <day> at 10:00
      Then the summary resolution is due on <third day> at 17:00
      And the final response is due on <eight weeks>

      Examples:
        | day        | third day  | eight weeks |
        | 2026-03-02 | 2026-03-05 | 2026-04-27  |
        | 2026-04-02 | 2026-04-09 | 2026-05-28  |
        | 2026-09-30 | 2026-10-05 | 2026-11-25  |

  Rule: A yes within three working days is enough, also by word of mouth

    Scenario: Accepted on the third day, and the letter is sent
      Given everything is ready to accept
      When 3 working days pass
      And the customer accepts, saying "Fine, let us leave it at that."
      And a letter goes to the customer that it is resolved
      Then the clock for the summary resolution is met
      And the clock for the final response is met
      And the clock for the FCA acknowledgement is met

    Scenario: Accepted on the fourth day
      Given everything is ready to accept
      When 4 working days pass
      And the customer accepts, saying "Fine, let us leave it at that."
      And a letter goes to the customer that it is resolved
      Then the clock for the summary resolution is met late
      And it is on record once that the summary resolution is no longer possible
      And it is on record once that the FCA acknowledgement is due now

    Scenario: A letter without a yes ends nothing
      Given a complaint that is proposed
      When 2 working days pass
      And a letter goes to the customer that it is resolved
      And 8 working days pass
      Then the clock for the final response is running
      And the clock for the summary resolution is missed

    Scenario: Three days that are over are a way that is closed, and no failure
      Given a complaint that is received
      When 4 working days pass
      And the desk looks at what is due
      Then it is on record once that the summary resolution is no longer possible
      And it is not on record that the summary resolution is missed
      And the desk does not show the summary resolution as late

  Rule: Eight weeks are eight weeks

    Scenario: Answered in time
      Given a complaint that is clarified
      When 55 days pass
      And a final answer is sent
      Then the clock for the final response is met
      And the report has the complaint as in time for the final response

    Scenario: A letter about the delay is owed, and does not help
      Given a complaint that is clarified
      When the calendar shows 2026-04-27
      And a letter goes to the customer about the delay
      And the calendar shows 2026-04-28
      Then the clock for the letter about the delay is met
      And the clock for the final response is missed
      And the report has the complaint as late for the final response

    Scenario: Neither answer nor letter
      Given a complaint that is clarified
      When the calendar shows 2026-04-28
      And the desk looks at what is due
      Then it is on record once that the final response is missed
      And it is on record once that the letter about the delay is missed
      And the manager is told of what was missed

    Scenario: Answered after the letter, it is still late
      Given a complaint that is clarified
      When the calendar shows 2026-04-27
      And a letter goes to the customer about the delay
      And the calendar shows 2026-05-04
      And a final answer is sent
      Then the clock for the final response is met late
      And the report has the complaint as late for the final response

    Scenario: What the handler tells a customer in between is no answer
      Given a complaint that is clarified
      When 50 days pass
      And the handler tells the customer how far things are
      And the calendar shows 2026-04-28
      Then the desk shows the final response as late

  Rule: After the answer the customer has six months for the ombudsman

    Scenario Outline: Six months end on the same day, or else on the last of the month
      Given today is <day>
      And a complaint that is answered
      Then the way to the ombudsman is due on <last day>

      Examples:
        | day        | last day   |
        | 2026-03-10 | 2026-09-10 |
        | 2026-08-31 | 2027-02-28 |
