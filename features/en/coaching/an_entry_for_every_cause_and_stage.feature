Feature: An entry for every cause and stage
  Whoever complains about a dead line wants something else than whoever was promised too much,
  and something else on the first day than on the last. So the playbooks have an entry for each
  cause where it stands, and one for a complaint that nobody has sorted yet.

  Rule: A fault is talked about as it was lived

    Scenario Outline: Something does not work
      Given a complaint that is <stage>
      When the cause is noted as product quality
      Then the playbooks advise first: "<entry>"

      Examples:
        | stage     | entry                                                |
        | received  | It does not work: take it as it was lived            |
        | inquired  | Measure where the customer stands                    |
        | clarified | Name the fault, its length, and whose it is          |
        | proposed  | Mend it first, then make up for the time             |
        | answered  | The answer is out: stay reachable for the line       |
        | accepted  | Turn the yes into an appointment                     |
        | fulfilled | Let the customer try it, not only us                 |
        | escalated | Bring the level above the measurements, not the mood |

  Rule: Money is talked about in figures that can be checked

    Scenario Outline: A sum that nobody explained
      Given a complaint that is <stage>
      When the cause is noted as price
      Then the playbooks advise first: "<entry>"

      Examples:
        | stage     | entry                                                         |
        | received  | A sum nobody explained: take the bill into your hand          |
        | inquired  | Rebuild the sum from its parts                                |
        | clarified | Show the sum twice: as charged, as it should be               |
        | proposed  | What is owed comes back whole; what is given stands beside it |
        | answered  | Leave the calculation with the customer                       |
        | accepted  | Name the day the money moves                                  |
        | fulfilled | Look at the next bill before the customer does                |
        | escalated | Stop the clock on the debt, then let it be decided            |

  Rule: A slight is talked about as a slight

    Scenario Outline: Somebody was treated badly
      Given a complaint that is <stage>
      When the cause is noted as service
      Then the playbooks advise first: "<entry>"

      Examples:
        | stage     | entry                                           |
        | received  | Somebody was treated badly: believe it for now  |
        | inquired  | Hear both sides apart, and the recording once   |
        | clarified | Say what was wrong without handing over a head  |
        | proposed  | An apology by a person, and a change that shows |
        | answered  | Let the letter sound like the talk              |
        | accepted  | Arrange the apology as carefully as a payment   |
        | fulfilled | Ask whether the apology arrived                 |
        | escalated | Hand over the person, not the file alone        |

  Rule: A broken promise is talked about as a promise

    Scenario Outline: What was promised and what was done
      Given a complaint that is <stage>
      When the cause is noted as integrity: promise against reality
      Then the playbooks advise first: "<entry>"

      Examples:
        | stage     | entry                                                       |
        | received  | Promised one thing, given another: keep the promise in view |
        | inquired  | Look for the promise where it was made                      |
        | clarified | Put promise and contract side by side                       |
        | proposed  | Either as promised, or as if it had never been sold         |
        | answered  | Say what stays open, in so many words                       |
        | accepted  | Confirm in writing what was chosen, and nothing more        |
        | fulfilled | Read it back out of the system together                     |
        | escalated | Give the level above both columns                           |

  Rule: What nobody has sorted yet has its entry, too

    Scenario Outline: No cause is on record
      Given a complaint that is <stage>
      Then the playbooks advise first: "<entry>"

      Examples:
        | stage     | entry                                      |
        | received  | Before anything is sorted: arrive          |
        | inquired  | Ask for what happened, not for a verdict   |
        | clarified | One story that both can tell               |
        | proposed  | Two ways and the freedom to say no         |
        | answered  | After the last word: the door stays open   |
        | accepted  | A yes is the start of our work             |
        | fulfilled | End well: result, thanks, and the way back |
        | escalated | Up a level, and never out of sight         |

    Scenario: It waits where something is said for the cause
      Given a complaint that is received
      When the cause is noted as price
      Then the playbooks do not advise the handler: "Before anything is sorted: arrive"
