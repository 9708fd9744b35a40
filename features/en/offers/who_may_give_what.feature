Feature: Who may give what
  Nobody spends beyond their limit by paying in parts: a sum counts together with what the
  same customer got before, in this complaint and in others. And some remedies are for a
  supervisor to give, whatever they cost.

  Rule: What is split is still one sum

    Scenario: The other complaint counts
      Given the customer has agreed to ¥300 in another complaint
      And liability asks for at least ¥300
      And everything is ready to propose, except that nobody else has approved the draft
      When another handler tries to approve
      Then the handler is not allowed to approve
      And what the customer got in other complaints counts: ¥300

    Scenario: Somebody whose limit covers both may
      Given the customer has agreed to ¥300 in another complaint
      And liability asks for at least ¥300
      And everything is ready to propose, except that nobody else has approved the draft
      When the supervisor tries to approve
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: Both together are within the limit
      Given the customer has agreed to ¥200 in another complaint
      And liability asks for at least ¥300
      And everything is ready to propose, except that nobody else has approved the draft
      When another handler tries to approve
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: What asks for no money is not added up
      Given the customer has agreed to ¥500 in another complaint
      And everything is ready to propose, except that nobody else has approved the draft
      When another handler tries to approve
      And the handler tries to propose
      Then the complaint is proposed

  Rule: Some remedies are for a supervisor

    Scenario: A replacement is more than a colleague may approve
      Given everything is ready to propose, except that nobody else has approved the draft
      When the draft gives replacement
      And another handler tries to approve
      Then the handler is not allowed to approve

    Scenario: A supervisor may
      Given everything is ready to propose, except that nobody else has approved the draft
      When the draft gives replacement
      And the supervisor tries to approve
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: What nobody may give is not promised
      Given the desk lets nobody give replacement
      And a complaint that is clarified
      When the draft gives replacement
      Then it cannot be done like that

  Rule: More than was agreed is a present

    Scenario Outline: Something on top, once all is agreed
      Given a complaint that is <stage>
      When the handler gives ¥20 on top
      Then the customer was given ¥20 on top
      And the complaint is still <stage>

      Examples:
        | stage     |
        | accepted  |
        | fulfilled |
        | closed    |

    Scenario: What is on top is not owed
      Given a complaint that is fulfilled
      When the handler gives ¥20 on top
      Then the customer is still to get ¥0

    Scenario: Before anything is agreed there is nothing to go beyond
      Given a complaint that is proposed
      When the handler gives ¥20 on top
      Then the handler cannot extra from here

    Scenario: A present has no strings
      Given a complaint that is accepted
      When the handler gives something on top, saying "A free month, if you delete the post first."
      Then it cannot be done like that

    Scenario: Presents are within somebody's limit, all of them together
      Given a complaint that is accepted
      When the handler gives ¥400 on top
      And the handler gives ¥200 on top
      Then the handler is not allowed to extra

    @journey
    Scenario: What others gave counts for a present as well
      Given the customer has agreed to ¥300 in another complaint
      And a complaint that is accepted
      When the handler gives ¥300 on top
      Then the handler is not allowed to extra
      When the supervisor gives ¥300 on top
      Then the customer was given ¥300 on top
      And what the customer got in other complaints counts: ¥300

  Rule: Goodwill again and again is a sign that something else is wrong

    Scenario: The third time it is told
      Given goodwill was given before, in 3 complaints of this kind
      And everything is ready to propose
      When the handler changes the offer to ¥10
      And the handler calls the money goodwill
      And the supervisor tries to approve
      Then the record says that goodwill has become a habit here: yes

    Scenario: Twice is chance
      Given goodwill was given before, in 2 complaints of this kind
      And everything is ready to propose
      When the handler changes the offer to ¥10
      And the handler calls the money goodwill
      And the supervisor tries to approve
      Then the record says that goodwill has become a habit here: no
      And the record ends with:
        | who            | what    |
        | the supervisor | approve |
