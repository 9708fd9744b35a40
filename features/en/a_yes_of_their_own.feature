Feature: A yes of the customer's own
  An agreement is worth something only if it was freely given. So the desk counts a
  solution as accepted when the right person has agreed to the very version on the table,
  knowing what it means, in words of their own, and under no pressure. And whoever has
  said yes may think again.

  Rule: Nobody but the customer says yes

    Background:
      Given everything is ready to accept, except that the customer has not said yes to this version

    Scenario: Silence is not a yes
      When the handler tries to accept
      Then the handler cannot accept, only because the customer has not said yes to this version
      And the complaint is still proposed

    Scenario: The customer agrees
      When the customer accepts, saying "Yes. Refund it this week and we are even."
      Then the complaint is accepted
      And the record holds the customer's "Yes. Refund it this week and we are even."
      And only these may happen next:
        | fulfil | escalate | reopen |

    Scenario: The customer chooses
      When the customer chooses option 2, saying "The second one, please."
      And the handler tries to accept
      Then the complaint is accepted
      And the record holds the customer's "The second one, please."

    Scenario: Nobody chooses what was not offered
      When the customer chooses option 3, saying "The third one."
      Then it cannot be done like that
      And the customer's consent is informed

    Scenario Outline: A yes that is bought, or half a yes
      When the customer accepts, saying <words>
      Then the customer cannot accept, only because <reason>
      And the complaint is still proposed

      Examples:
        | words                                        | reason                                                  |
        | "Fine, although it is still not fixed."      | the yes says in the same breath that the matter is open |
        | "I agree, but only because you will pay me." | the yes was bought                                      |

  Rule: Whoever agrees is the right one, and knows what it means

    Scenario Outline: Something is missing that the customer must show or know
      Given everything is ready to accept, except that <something is missing>
      When the handler tries to accept
      Then the handler cannot accept because <something is missing>

      Examples:
        | something is missing                           |
        | nobody has checked who speaks for the customer |
        | the customer does not know the terms           |
        | the customer does not know where else to turn  |

    Scenario: A friend of the customer agrees on their behalf
      Given everything is ready to accept
      But somebody without a mandate to settle speaks for the customer
      When the handler tries to accept
      Then the handler cannot accept, only because the speaker has no mandate to settle

  Rule: Distress and high stakes ask for more care

    Scenario Outline: A customer who needs special care
      Given the customer needs special care
      And everything is ready to accept, except that <care is missing>
      When the handler tries to accept
      Then the handler cannot accept, only because <care is missing>

      Examples:
        | care is missing                                  |
        | nobody has checked that the customer understands |
        | the customer was offered no helper               |

    @journey
    Scenario Outline: Where much is at stake, two people hear the yes
      Given the matter is <gravity>
      And everything is ready to accept, except that no second person has heard the yes
      When the handler tries to accept
      Then the handler cannot accept, only because no second person has heard the yes
      When a colleague calls the customer back
      And the handler tries to accept
      Then the complaint is accepted

      Examples:
        | gravity |
        | serious |
        | major   |

    @journey
    Scenario: An angry customer decides whether to go on
      Given everything is ready to accept
      But the customer is angry
      When the handler tries to accept
      Then the handler cannot accept, only because the customer is not calm and does not insist
      When the customer insists on the wish to accept, saying "I am angry, and I want this over with."
      And the handler tries to accept
      Then the complaint is accepted

    @journey
    Scenario: A yes may have to rest for a day
      Given the desk lets a yes rest for 24 hours
      And everything is ready to accept, except that the yes has not rested long enough
      When the handler tries to accept
      Then the handler cannot accept, only because the yes has not rested long enough
      When 1 day passes
      And the handler tries to accept
      Then the complaint is accepted

  Rule: Pressure undoes a yes

    Background:
      Given everything is ready to accept
      And the handler has told the customer "This is your last chance."

    Scenario: The customer was pressed
      When the handler tries to accept
      Then the handler cannot accept because the customer was pressed
      And the customer's consent is tainted

    Scenario: An independent call clears the air, but the yes has to be said again
      When a colleague calls the customer back
      And the handler tries to accept
      Then the handler cannot accept because the customer has not said yes to this version

  Rule: The yes belongs to one version, and to the ground it stands on

    Scenario: A yes does not pass from one version to the next
      Given everything is ready to accept
      When a new version is put on the table
      And the handler tries to accept
      Then the handler cannot accept because the customer has not said yes to this version

    Scenario: A point is added that the version on the table does not answer
      Given everything is ready to accept
      When one more small point comes up
      And the handler tries to accept
      Then the handler cannot accept because the version on the table claims more than it shows
      And the handler cannot accept because the ground of the offer has moved

    Scenario: A final answer that gives nothing is not made good by a modest customer
      Given liability asks for at least ¥200
      And a final answer that offers nothing has been sent
      When the handler tries to accept
      Then the handler cannot accept because the version on the table gives less than liability asks
      And the handler cannot accept because the version on the table leaves no choice

  Rule: A yes can be taken back, and one that was pressed does not last

    Scenario Outline: The customer thinks again
      Given a complaint that is <stage>
      When the customer takes back the yes
      Then the complaint is <again>
      And the customer's consent is revoked

      Examples:
        | stage     | again     |
        | accepted  | clarified |
        | fulfilled | received  |
        | closed    | received  |

    Scenario Outline: Pressure comes to light only later
      Given a complaint that is <stage>
      When it turns out that the customer was pressed
      Then the complaint is <again>
      And the customer's consent is tainted

      Examples:
        | stage     | again     |
        | accepted  | clarified |
        | fulfilled | clarified |
        | closed    | received  |
