package org.remediationkb.model.fortitoken;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.factfile.FactFileReader;

/** The kinds of fact of this subject. A new kind is a record and a line here. */
public final class FortiTokenFacts {

  /** All kinds, in the order of the sections of a fact file. */
  public static final List<FactType> TYPES = List.of(
      FactType.of(FortiGate.class),
      FactType.of(ServerCheck.class),
      FactType.of(Token.class),
      FactType.of(Activation.class),
      FactType.of(LicenceImport.class),
      FactType.of(ActivationEmail.class));

  /** All kinds, with what follows from the facts of a case. */
  public static final FactKinds KINDS = FactKinds.of(TYPES, FortiTokenFacts::caseOf);

  private FortiTokenFacts() {}

  /** A reader of fact files about this subject. */
  public static FactFileReader fileReader() {
    return new FactFileReader(KINDS);
  }

  /** A case of these facts, with a token for each attempt to activate one that is not listed. */
  public static Case caseOf(String name, List<Fact> facts) {
    Set<TokenSerial> listed = new HashSet<>();
    List<Fact> all = new ArrayList<>(facts);
    for (Fact fact : facts) {
      if (fact instanceof Token token) {
        listed.add(token.serial());
      }
    }
    for (Fact fact : facts) {
      if (fact instanceof Activation attempt && listed.add(attempt.serial())) {
        all.add(Token.unknown(attempt.serial(), attempt.source()));
      }
    }
    return new Case(name, all);
  }
}
