Feature: Nobody is pressed, and nobody is left alone
  Where talking does not work, another person, place or time may. What a case does to the
  people of the desk is theirs to say. And at the end somebody asks whether both goals were met.

  Rule: Another person, place or time, as the customer agreed

    Scenario: Another place
      Given a complaint that is inquired
      When they agree to talk somewhere else, and the customer says "Better in the shop."
      Then the record holds the customer's "Better in the shop."

    Scenario: Another time
      Given a complaint that is inquired
      When they agree to talk again tomorrow, and the customer says "Not today."
      Then the record holds the customer's "Not today."

    Scenario: Another person
      Given a complaint that is inquired
      When they agree on another handler instead, and the customer says "Somebody new, please."
      Then the case belongs to another handler

    Scenario: Somebody who has it already
      Given a complaint that is inquired
      When they agree on the handler instead, and the customer says "Fine."
      Then it cannot be done like that

    Scenario: Nothing at all
      Given a complaint that is inquired
      When they agree on nothing, and the customer says "Fine."
      Then it cannot be done like that

    Scenario: A new person ends that somebody stands in
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When they agree on the supervisor instead, and the customer says "Your boss, please."
      Then the case belongs to the supervisor
      And nobody stands in

    Scenario: Another place leaves who stands in
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When they agree to talk somewhere else, and the customer says "Better in the shop."
      Then another handler stands in
      And the record holds the customer's "Better in the shop."

    @journey
    Scenario: Somebody who would rather not talk is not pressed
      Given a complaint that is inquired
      When the customer would rather not talk
      Then the desk suggests another way to talk
      When the customer is willing to talk again
      Then the desk does not suggest another way to talk

  Rule: Those who handle a case may say what it does to them

    Scenario Outline: How much is too much
      Given a complaint that is inquired
      When the handler rates the strain of the case at <strain>
      Then the desk <says> somebody else for a while

      Examples:
        | strain | says             |
        | 2      | does not suggest |
        | 3      | suggests         |
        | 4      | suggests         |

    Scenario: It gets better
      Given a complaint that is inquired
      And the handler has rated the strain of the case at 4
      When the handler rates the strain of the case at 1
      Then the desk does not suggest somebody else for a while

    Scenario: Once may be a bad day
      Given a complaint that is inquired
      When the handler meets abuse
      Then the supervisor sees how it strained the handler
      And the desk does not suggest somebody else for a while

    Scenario: Twice is enough
      Given a complaint that is inquired
      When the handler meets abuse
      And the handler meets abuse
      Then the desk suggests somebody else for a while

    Scenario: Somebody else begins afresh
      Given a complaint that is inquired
      And the handler has rated the strain of the case at 4
      When the handler asks another handler to stand in for 3 days
      And another handler takes the case
      Then the desk does not suggest somebody else for a while

    Scenario: Only whoever handles it can say so
      Given a complaint that is inquired
      When another handler meets abuse
      Then another handler may not do that

    Scenario: Who may know
      Given a complaint that is inquired
      When the handler rates the strain of the case at 4
      Then the handler sees how it strained the handler
      And the supervisor sees how it strained the handler
      And another handler does not see how it strained the handler

  Rule: Both goals are named, and the end says whether they were met

    Scenario: Both were met
      Given everything is ready to close
      And the goals were "the charge is refunded" for the matter and "somebody says sorry" for the customer's peace
      When the matter was put right: yes, and the customer is at peace: partly
      And the handler tries to close
      Then the ending says that the matter was put right: yes, and the customer is at peace: partly

    Scenario: Nobody had set a goal
      Given everything is ready to close
      When the handler tries to close
      Then the ending says nothing of goals

    Scenario: What nobody set is not met
      Given a complaint that is inquired
      When the matter was put right: yes, and the customer is at peace: yes
      Then it cannot be done like that

  Rule: People are called what they want to be called

    Scenario: Asked at once
      When somebody complains who wants to be called "Ms Chen"
      Then the customer is addressed as "Ms Chen"

    Scenario: Asked later
      Given a complaint that is received
      When the customer asks to be called "Dr Chen"
      Then the customer is addressed as "Dr Chen"
