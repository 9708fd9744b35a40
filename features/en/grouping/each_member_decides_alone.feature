Feature: Each member decides alone
  When one fault hits many, their complaints are handled together and decided apart. A group is
  a name in each record: what one member says, takes or turns down is never said for another.

  Rule: A complaint joins and leaves, and stays a case of its own

    Scenario: It joins
      Given another complaint belongs to a group
      When the complaint joins the group
      Then the complaint belongs to a group: yes

    Scenario: There is no such group
      Given a complaint that is received
      When the complaint joins the group
      Then it cannot be done like that
      And the complaint belongs to a group: no

    Scenario: It belongs to one group only
      Given the complaint belongs to a group
      When the complaint joins the group
      Then it cannot be done like that

    Scenario: Nothing joins what is over
      Given the complaint belongs to a group that was reviewed
      When the complaint leaves the group, because "Another mast."
      And the complaint joins the group
      Then it cannot be done like that
      And the complaint belongs to a group: no

    Scenario: It leaves for a reason
      Given the complaint belongs to a group
      When the complaint leaves the group, because "Another mast."
      Then the complaint belongs to a group: no

    Scenario: What belongs to none leaves none
      Given a complaint that is received
      When the complaint leaves the group, because "Another mast."
      Then it cannot be done like that

    Scenario: A complaint that has ended belongs to its group still
      Given a complaint that is closed
      And the complaint belongs to a group
      Then the complaint belongs to a group: yes
      And the complaint is closed

  Rule: One member's yes binds that member

    Scenario: The other says yes
      Given two members of a group are proposed
      When the other member says yes
      Then the other complaint is accepted
      And the complaint is proposed
      And the customer's consent is none yet

    Scenario: The other says no
      Given two members of a group are proposed
      When the other member says no
      Then the other complaint is clarified
      And the complaint is proposed

    Scenario: Both say yes, each for themselves
      Given two members of a group are accepted
      When the customer takes back the yes
      Then the complaint is clarified
      And the other complaint is accepted

    Scenario: A mandate is shown in each case
      Given two members of a group are proposed
      When somebody speaks for the other member under a mandate that covers settling
      And the other member says yes
      Then the other complaint is accepted
      And the complaint is proposed

  Rule: A draft is copied, a decision never

    Scenario: The other gets a version of its own
      Given two members of a group are clarified
      And everything is ready to propose
      When the draft is copied to the other member
      Then the other complaint has a draft of its own: yes
      And the other complaint is clarified

    Scenario: Nobody who has accepted is moved by a new draft
      Given two members of a group are proposed
      When the other member says yes
      And the customer says no
      And the draft is copied to the other member
      Then the other complaint has a draft of its own: no
      And the other complaint is accepted
