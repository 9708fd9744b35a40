Feature: Advice fits the moment
  A handler has seconds between two sentences. The desk shows a few cards for just this moment:
  how the customer feels, how they are in touch, what comes next. It advises; it allows and
  forbids nothing.

  Rule: Nobody reasons with the furious

    Scenario: Anger is let out first
      Given a complaint that is received
      When the customer is angry now
      Then the handler is advised: "Let it all come out"
      And the handler is not advised: "Explain from where they stood"

    Scenario: Whoever wants to explain is told that it is too early
      Given a complaint that is inquired
      When the customer is angry now
      Then asked how to explain, the desk advises first: "No reasons yet"
      And asked how to explain, the desk does not advise: "Explain from where they stood"

    Scenario: Reasons have their hour
      Given a complaint that is inquired
      When the customer is calm now
      Then asked how to explain, the desk advises: "Explain from where they stood"
      And asked how to explain, the desk does not advise: "No reasons yet"

  Rule: How one is in touch counts

    Scenario: On the telephone the voice is all there is
      Given a complaint that is inquired
      When the customer is angry now
      Then asked how to draft, the desk advises: "A tone lower, a little slower"
