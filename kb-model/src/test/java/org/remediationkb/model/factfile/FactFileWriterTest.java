package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactBuilder;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.fortitoken.Administrator;
import org.remediationkb.model.fortitoken.FortiGateSerial;
import org.remediationkb.model.fortitoken.FortiOsVersion;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.fortitoken.HostName;
import org.remediationkb.model.fortitoken.LicenceNumber;
import org.remediationkb.model.fortitoken.LocalUser;
import org.remediationkb.model.fortitoken.Management;
import org.remediationkb.model.fortitoken.NamedHolder;
import org.remediationkb.model.fortitoken.TokenSerial;
import org.remediationkb.model.fortitoken.UserName;
import org.remediationkb.model.fortitoken.VdomName;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.SourceText;

class FactFileWriterTest {

  private static final FactFileWriter WRITER = new FactFileWriter(FortiTokenFacts.KINDS);

  @Test
  void writesWhereEachValueWasRead() {
    Case facts = read(Samples.COMPLETE);
    assertThat(WRITER.write(facts)).isEqualTo("""
        case: "CS-0042"
        fortigate:
          serial: FGT60FTK20000001  # case.yaml:3
          fortios: "7.4.11"  # case.yaml:4
          management: none  # case.yaml:5
          vdoms: enabled  # case.yaml:6
          token-server: reachable  # case.yaml:7
        servers:
          fds1.fortinet.com: reachable  # case.yaml:9
          directregistration.fortinet.com: unreachable  # case.yaml:10
        tokens:
          - serial: "FTK200BAA0000000"  # case.yaml:12
            seed: absent  # case.yaml:13
            status: active  # case.yaml:14
            report: "token already activated, and seed won't be returned"  # case.yaml:15
            drift: 0  # case.yaml:16
            assigned-to: ["jdoe"]  # case.yaml:17
            licence: "FTMTRIAL098C2FE8"  # case.yaml:18
            lock-released-recently: true  # case.yaml:19
          - serial: "FTK200BAA0000001"  # case.yaml:21
        activations:
          - serial: "FTK200BAA0000001"  # case.yaml:21
            output: "cmdb save error"  # case.yaml:21
        licence-imports:
          - error-code: 14  # case.yaml:23
            error-message: "forticare license expired"  # case.yaml:23
            return-code: -7564  # case.yaml:23
        email:
          activation-code: not-delivered  # case.yaml:25
          mailbox-password: expired  # case.yaml:26
        """);
  }

  @Test
  void conflictsAreCommentsOnly() {
    Known<Management> none = new Known<>(Management.NONE, "none", new Source("a.log", 1));
    Known<Management> other =
        new Known<>(Management.FORTIMANAGER, "fortimanager", new Source("b\n.log", 2));
    FactType type = FortiTokenFacts.TYPES.get(0);
    Fact fortigate = new FactBuilder(type.type())
        .build(
            new Source("a.log", 1),
            Map.of("management", new Reading.Disputed<>(List.of(none, other))));
    assertThat(WRITER.write(new Case("x", List.of(fortigate)))).isEqualTo("""
        case: "x"
        # fortigate:
          # disputed: management: none  # a.log:1
          # disputed: management: fortimanager  # b\ufffd.log:2
        """);
  }

  @Property(seed = "1218458", tries = 500)
  void whatIsWrittenReadsTheSame(@ForAll("cases") Case facts) {
    String text = WRITER.write(facts);
    Case again = read(text);
    assertThat(again.name()).isEqualTo(facts.name());
    assertThat(contents(again)).isEqualTo(contents(facts));
  }

  private static Case read(String text) {
    Checked<FactFile> file = FortiTokenFacts.fileReader().read(SourceText.of("case.yaml", text));
    assertThat(file.problems()).as(text).isEmpty();
    return file.value().orElseThrow().facts();
  }

  /** What the facts say, without where it was read; for texts of the product, word for word. */
  private static List<String> contents(Case facts) {
    List<String> contents = new ArrayList<>();
    for (FactType type : FortiTokenFacts.TYPES) {
      facts.facts(type.type()).forEach(fact -> {
        StringBuilder content = new StringBuilder(type.name());
        type.stated()
            .forEach(property -> type.read(fact, property)
                .known()
                .ifPresent(known -> content
                    .append(' ')
                    .append(property.key())
                    .append('=')
                    .append(known.value())
                    .append(text(property.valueType(), known))));
        contents.add(content.toString());
      });
    }
    return contents;
  }

  private static String text(Class<?> type, Known<?> known) {
    return type.isEnum() && Terms.isOpen(type) ? "/" + known.text() : "";
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> names = texts().filter(text -> text.length() <= 100);
    List<Arbitrary<List<Fact>>> sections =
        FortiTokenFacts.TYPES.stream().map(FactFileWriterTest::facts).toList();
    return names.flatMap(name -> Combinators.combine(sections).as(lists -> {
      List<Fact> all = new ArrayList<>();
      lists.forEach(all::addAll);
      return FortiTokenFacts.caseOf(name, all);
    }));
  }

  private static Arbitrary<List<Fact>> facts(FactType type) {
    boolean isSingle = type.subject().shape() == Shape.SINGLE;
    return fact(type)
        .list()
        .ofMinSize(isSingle ? 1 : 0)
        .ofMaxSize(isSingle ? 1 : 4)
        .uniqueElements(fact -> type.subject().unique() ? fact.about() : new Object());
  }

  private static Arbitrary<Fact> fact(FactType type) {
    boolean isPair = type.subject().shape() == Shape.MAP;
    FactBuilder builder = new FactBuilder(type.type());
    List<Arbitrary<Map<String, Known<?>>>> readings = type.stated().stream()
        .map(property -> {
          Arbitrary<Known<?>> known = known(property.valueType(), property.many());
          boolean isNeeded = isPair || type.identity().equals(Optional.of(property));
          Arbitrary<Map<String, Known<?>>> present =
              known.map(value -> Map.<String, Known<?>>of(property.name(), value));
          return isNeeded
              ? present
              : Arbitraries.oneOf(present, Arbitraries.just(Map.<String, Known<?>>of()));
        })
        .toList();
    return Combinators.combine(readings).as(maps -> {
      Map<String, Known<?>> all = new HashMap<>();
      maps.forEach(all::putAll);
      return builder.build(new Source("a \"log\"\u0007.txt", 7), all);
    });
  }

  private static Arbitrary<Known<?>> known(Class<?> type, boolean many) {
    Source source = new Source("a.log", 5);
    if (many) {
      return value(type).list().ofMaxSize(3).map(list -> new Known<>(list, "list", source));
    }
    if (type.isEnum() && Terms.isOpen(type)) {
      Arbitrary<String> texts = Terms.areNumbers(type)
          ? Arbitraries.integers().between(-99_999, 99_999).map(String::valueOf)
          : texts();
      return Arbitraries.oneOf(texts, Arbitraries.of(Terms.names(type)))
          .map(text -> new Known<>((Object) Terms.find(type, text).orElseThrow(), text, source));
    }
    return value(type).map(value -> new Known<>(value, value.toString(), source));
  }

  private static Arbitrary<?> value(Class<?> type) {
    if (type.isEnum()) {
      return Arbitraries.of(List.of(type.getEnumConstants()));
    }
    return switch (type.getSimpleName()) {
      case "Integer" -> Arbitraries.integers().between(-999_999_999, 999_999_999);
      case "Boolean" -> Arbitraries.of(true, false);
      case "FortiOsVersion" ->
        Arbitraries.integers()
            .between(0, 999)
            .tuple3()
            .map(v -> new FortiOsVersion(v.get1(), v.get2(), v.get3()));
      case "FortiGateSerial" -> Arbitraries.of("FGT60FTK20000001").map(FortiGateSerial::new);
      case "LicenceNumber" -> Arbitraries.of("FTMTRIAL098C2FE8", "0000").map(LicenceNumber::new);
      case "HostName" ->
        Arbitraries.of("fds1.fortinet.com", "10.0.0.1", "NO", "null", "1").map(HostName::new);
      case "TokenHolder" ->
        Arbitraries.oneOf(texts(), Arbitraries.of(" ", "  ", " jdoe", "jdoe "))
            .filter(t -> t.length() <= 64 && !t.contains("\t"))
            .map(UserName::new)
            .flatMap(name -> Arbitraries.of(
                new NamedHolder(name),
                new Administrator(name),
                new LocalUser(name, Optional.empty()),
                new LocalUser(name, VdomName.parse("root"))));
      case "TokenSerial" ->
        Arbitraries.of(
                "FTK200BAA0000000", "FTKMOB26B6A1B201", "FTKMOB2A0******#1", "FTKMOB2A0******#2")
            .map(text -> TokenSerial.parse(text).orElseThrow());
      default -> throw new IllegalArgumentException("no values of " + type);
    };
  }

  /** As facts have them: on one line, without what does something to a terminal. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> special = Arbitraries.of(
        "-61", "0", "1.5", "~", "null", "yes", "# x", "a: b", "- a", "{}", "*", "&a");
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40).all(), special)
        .map(text -> ControlCharacters.replaced(text, '?').strip())
        .filter(text -> !text.isBlank());
  }
}
