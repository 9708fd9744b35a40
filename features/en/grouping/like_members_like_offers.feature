Feature: Like members, like offers
  Two customers who lost the same are offered the same, whether they shout or thank. Where an
  offer differs, one of a few reasons is written down; manner, noise and onlookers are none of
  them. Whoever accepted less hears of it when others are offered more.

  Rule: What differs has a written reason

    Scenario: The same for the same
      Given two members of a group are clarified
      And both members have a draft before them
      Then like members are treated alike: yes

    Scenario: More for one, and nobody says why
      Given two members of a group are clarified
      And both members have a draft before them
      When the draft for the other member gives ¥900
      Then like members are treated alike: no

    Scenario Outline: A reason that counts
      Given two members of a group are clarified
      And both members have a draft before them
      When the draft for the other member gives ¥900
      And the handler says why that draft differs: <reason>, "As the file shows."
      Then like members are treated alike: yes

      Examples:
        | reason                  |
        | a greater loss          |
        | harm that lasted longer |
        | a special need          |
        | the customer's own wish |
        | other evidence          |

    Scenario: Being loud is no reason
      Given two members of a group are clarified
      And both members have a draft before them
      When the other member is furious
      And the draft for the other member gives ¥900
      Then like members are treated alike: no

    Scenario: A reason holds for its own version
      Given two members of a group are proposed
      When the customer says no
      And a better draft is put forward here, of ¥900
      And the handler says why this draft differs: a greater loss, "Two lines, not one."
      And the customer says no
      And a better draft is put forward here, of ¥950
      Then like members are treated alike: no

    Scenario: Without an offer nothing differs
      Given the complaint belongs to a group
      When the handler says why this draft differs: a greater loss, "Two lines, not one."
      Then it cannot be done like that

    Scenario: Without a group there are no likes
      Given a complaint that is proposed
      When the handler says why this draft differs: a greater loss, "Two lines, not one."
      Then it cannot be done like that

    Scenario: No incident is reviewed over a difference that nobody explains
      Given two members of a group are clarified
      And both members have a draft before them
      When the draft for the other member gives ¥900
      And the supervisor takes the incident to stabilised
      And the supervisor reviews the incident
      Then the incident cannot be reviewed yet

  Rule: Who accepted less is told, and stays where they are

    Scenario: A better version for the others
      Given two members of a group are proposed
      When the other member says yes
      And the customer says no
      And a better draft is put forward here, of ¥900
      Then the other complaint has to hear of a better offer: yes
      And the other complaint is accepted

    Scenario: They hear of it
      Given two members of a group are proposed
      When the other member says yes
      And the customer says no
      And a better draft is put forward here, of ¥900
      And the handler tells who accepted less "Others were offered more since. You decide freely."
      Then the other complaint has to hear of a better offer: no
      And the other complaint is accepted

    Scenario: Who was offered the same has nothing to hear
      Given two members of a group are proposed
      When the other member says yes
      Then the other complaint has to hear of a better offer: no
      And the other complaint is accepted

  Rule: The desk's own figures give an early warning

    Scenario: Five within a day
      Given 5 complaints about product quality came in
      Then complaints pile up: yes

    @journey
    Scenario: Four are none too many
      Given 4 complaints about product quality came in
      Then complaints pile up: no
      When 1 more complaint about product quality comes in
      Then complaints pile up: yes

    Scenario: What is usual is no warning
      Given 60 complaints about product quality came in
      When 5 days pass
      And 5 more complaints about product quality come in
      Then complaints pile up: no

    Scenario: Compliance is told once
      Given 5 complaints about product quality came in
      When the handler records what piles up
      And the handler records what piles up
      Then compliance was told 1 time

    Scenario: And again on another day
      Given 5 complaints about product quality came in
      When the handler records what piles up
      And 2 days pass
      And 9 more complaints about product quality come in
      And the handler records what piles up
      Then compliance was told 2 times
