Feature: What the case rests on
  A complaint is a gap between what somebody could expect and what came. Evidence shows how wide
  it is, causes show whose it is, and none of it depends on who the customer is.

  Rule: An issue rests on a gap

    Scenario: Both sides of the gap are named
      Given a complaint that is inquired
      When the handler names a point where "one charge" was expected and "two charges" came
      Then the record shows that "one charge" was expected and "two charges" came

    Scenario: Half a gap is none
      Given a complaint that is inquired
      When the handler names a point where "one charge" was expected, and nothing more
      Then it cannot be done like that

    Scenario: The gap becomes known later
      Given a complaint that is clarified
      When it turns out that "a call back" was expected at the first point and "silence" came
      Then the record shows that "a call back" was expected and "silence" came

    Scenario: A gap is a gap of a point
      Given a complaint that is received
      When it turns out that "a call back" was expected at the first point and "silence" came
      Then the handler cannot expect, only because no point of the complaint has been named

    Scenario: A cause is a cause of something
      Given a complaint that is inquired
      When a cause is named for which the firm answers, with a share of 100 percent
      Then the handler cannot cause, only because no point of the complaint has been named

  Rule: Evidence is judged, not the person who brings it

    Scenario: A piece of evidence is looked at again
      Given a complaint that is inquired
      And evidence came in that speaks for the customer
      When the first piece of evidence turns out doubtful
      Then the first piece of evidence is doubtful and speaks for the customer

    Scenario: What is obtained tomorrow is no evidence today
      Given a complaint that is inquired
      When evidence is recorded as if obtained tomorrow
      Then it cannot be done like that

    Scenario: A hash is a hash
      Given a complaint that is inquired
      When evidence is recorded with the hash "e3b0c442"
      Then it cannot be done like that

  Rule: Causes have shares, and the shares are of one whole

    Background:
      Given a complaint that is clarified

    Scenario: Two causes, and we answer for one
      When a cause is named for which the firm answers, with a share of 70 percent
      And a cause is named for which the customer answers, with a share of 30 percent
      And the handler judges fault as breach of contract, loss as actual loss and causation as partly caused by it
      Then we are liable
      And our share is 70 percent

    Scenario: One half of the gap is missing
      Given a cause was named for which the firm answers, with a share of 70 percent
      When the handler judges fault as breach of contract, loss as actual loss and causation as partly caused by it
      Then it cannot be done like that

    Scenario: More than everything
      Given a cause was named for which the firm answers, with a share of 70 percent
      When a cause is named for which nobody answers, with a share of 31 percent
      Then it cannot be done like that

    Scenario Outline: A view that the causes contradict
      Given a cause was named for which <who> answers, with a share of 100 percent
      When the handler judges fault as breach of contract, loss as actual loss and causation as <view>
      Then it cannot be done like that

      Examples:
        | who           | view                |
        | the firm      | partly caused by it |
        | the firm      | none                |
        | a third party | fully caused by it  |

    Scenario: Nothing of it is ours
      Given a cause was named for which a third party answers, with a share of 100 percent
      When the handler judges fault as breach of contract, loss as actual loss and causation as none
      Then we are not liable

    Scenario: A cause is looked at again
      Given a cause was named for which the firm answers, with a share of 100 percent
      When the first cause turns out to be one for which a third party answers, with 40 percent
      And a cause is named for which the firm answers, with a share of 60 percent
      And the handler judges fault as breach of contract, loss as actual loss and causation as partly caused by it
      Then our share is 60 percent

    Scenario: A new cause asks for a new view
      Given everything is ready to propose
      When a cause is named for which the firm answers, with a share of 100 percent
      And the handler tries to propose
      Then the handler cannot propose because liability has not been judged
