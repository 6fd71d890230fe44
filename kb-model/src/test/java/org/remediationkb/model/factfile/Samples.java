package org.remediationkb.model.factfile;

/** Fact files for several tests. */
final class Samples {

  /** The example of the design, with every key there is. */
  static final String COMPLETE = """
      case: CS-0042
      hydrogate:
        serial: HGT60HTK20000001
        hydroos: "7.4.11"            # quoted: a bare 7.4 is a number, and an error that says so
        management: none             # none | hydromanager | hydroguard
        vdoms: enabled               # enabled | disabled
        token-server: reachable      # reachable | unreachable | unknown
      servers:
        fds1.hydronet.com: reachable # reachable | unreachable | unresolved
        directregistration.hydronet.com: unreachable
      tokens:
        - serial: HTK200BAA0000000
          seed: absent               # present | absent
          status: active             # active | lock, from the configuration
          report: "token already activated, and seed won't be returned"
          drift: 0
          assigned-to: [jdoe]        # [] = known to be unassigned
          licence: HTMTRIAL098C2FE8
          lock-released-recently: true
      activations:
        - {serial: HTK200BAA0000001, output: "cmdb save error"}
      licence-imports:
        - {error-code: 14, error-message: hydrocare license expired, return-code: -7564}
      email:
        activation-code: not-delivered      # delivered | not-delivered
        mailbox-password: expired           # valid | expired
      """;

  private Samples() {}
}
