Feature: What cannot be mended is said early
  Some faults cannot be undone. A desk that knows it says so, says why nothing more can be
  done, and makes good what the fault led to. It does not let the customer hope.

  Rule: The limit comes with its reason and with relief

    Scenario Outline: The draft only gives up
      Given a complaint that is <stage>
      When the draft admits that the fault cannot be mended
      And the handler tries to <move>
      Then the handler cannot <move> because the draft admits a limit without its reason, or without relief

      Examples:
        | stage     | move    |
        | clarified | propose |
        | proposed  | revise  |
        | inquired  | answer  |
        | clarified | answer  |

    Scenario: A reason alone helps nobody
      Given everything is ready to propose
      When the draft admits that the fault cannot be mended
      And the draft says why nothing more can be done
      And the handler tries to propose
      Then the handler cannot propose because the draft admits a limit without its reason, or without relief

    Scenario Outline: Relief alone explains nothing
      Given everything is ready to propose
      When the draft admits that the fault cannot be mended
      And the draft gives <remedy>
      And the handler tries to propose
      Then the handler cannot propose because the draft admits a limit without its reason, or without relief

      Examples:
        | remedy  |
        | money   |
        | apology |

    Scenario: Both are there, and the fault itself need not be mended
      Given everything is ready to propose, except that the draft does not mend the fault itself
      When the draft admits that the fault cannot be mended
      And the draft says why nothing more can be done
      And the draft gives money
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

  Rule: The ending says so too

    Scenario: What could not be mended ends as that
      Given the offer admits that the fault cannot be mended
      And everything is ready to close
      When the handler tries to close
      Then the record of the ending says that the fault could not be mended: yes

    Scenario: What was mended does not
      Given everything is ready to close
      When the handler tries to close
      Then the record of the ending says that the fault could not be mended: no
