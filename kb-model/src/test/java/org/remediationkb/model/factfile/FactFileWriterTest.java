package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactDraft;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.hydro.HydroFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.Version;
import org.remediationkb.model.value.VersionType;

class FactFileWriterTest {

  private static final FactFileWriter WRITER = new FactFileWriter(HydroFacts.KINDS);

  private static final Map<TextType, List<String>> TEXTS = Map.of(
      HydroFacts.UNIT_SERIAL,
      List.of("HGT60HTK20000001"),
      HydroFacts.LICENCE_NUMBER,
      List.of("HTMTRIAL098C2FE8", "0000"),
      HydroFacts.HOST_NAME,
      List.of("fds1.hydronet.com", "10.0.0.1", "NO", "null", "1"),
      HydroFacts.TOKEN_SERIAL,
      List.of("HTK200BAA0000000", "HTKMOB26B6A1B201", "HTKMOB2A0******#1", "HTKMOB2A0******#2"));

  @Test
  void factsThatWereReadNowhereHaveNoPlaces() {
    Case known = read("hydrogate: {hydroos: \"7.4.11\"}\ntokens: [{serial: HTK200BAA0000000}]\n");

    assertThat(FactFileWriter.withoutSources(HydroFacts.KINDS).sections(known)).isEqualTo("""
        hydrogate:
          hydroos: "7.4.11"
        tokens:
          - serial: "HTK200BAA0000000"
        """);
  }

  @Test
  void writesWhereEachValueWasRead() {
    Case facts = read(Samples.COMPLETE);
    assertThat(WRITER.write(facts)).isEqualTo("""
        case: "CS-0042"
        hydrogate:
          serial: HGT60HTK20000001  # case.yaml:3
          hydroos: "7.4.11"  # case.yaml:4
          management: none  # case.yaml:5
          vdoms: enabled  # case.yaml:6
          token-server: reachable  # case.yaml:7
        servers:
          fds1.hydronet.com: reachable  # case.yaml:9
          directregistration.hydronet.com: unreachable  # case.yaml:10
        tokens:
          - serial: "HTK200BAA0000000"  # case.yaml:12
            seed: absent  # case.yaml:13
            status: active  # case.yaml:14
            report: "token already activated, and seed won't be returned"  # case.yaml:15
            drift: 0  # case.yaml:16
            assigned-to: ["jdoe"]  # case.yaml:17
            licence: "HTMTRIAL098C2FE8"  # case.yaml:18
            lock-released-recently: true  # case.yaml:19
          - serial: "HTK200BAA0000001"  # case.yaml:21
        activations:
          - serial: "HTK200BAA0000001"  # case.yaml:21
            output: "cmdb save error"  # case.yaml:21
        licence-imports:
          - error-code: 14  # case.yaml:23
            error-message: "hydrocare license expired"  # case.yaml:23
            return-code: -7564  # case.yaml:23
        email:
          activation-code: not-delivered  # case.yaml:25
          mailbox-password: expired  # case.yaml:26
        """);
  }

  @Test
  void conflictsAreCommentsOnly() {
    FactKind type = HydroFacts.HYDROGATE;
    Known<Term> none =
        new Known<>(FactDraft.term(type, "management", "none"), "none", new Source("a.log", 1));
    Known<Term> other = new Known<>(
        FactDraft.term(type, "management", "hydromanager"),
        "hydromanager",
        new Source("b\n.log", 2));
    Fact hydrogate = FactDraft.of(type, new Source("a.log", 1))
        .with("management", new Reading.Disputed<>(List.of(none, other)))
        .build();
    assertThat(WRITER.write(new Case("x", List.of(hydrogate)))).isEqualTo("""
        case: "x"
        # hydrogate:
          # disputed: management: none  # a.log:1
          # disputed: management: hydromanager  # b\ufffd.log:2
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
    Checked<FactFile> file =
        new FactFileReader(HydroFacts.KINDS).read(SourceText.of("case.yaml", text));
    assertThat(file.problems()).as(text).isEmpty();
    return file.value().orElseThrow().facts();
  }

  /** What a fact says of a property; for texts of the product, word for word. */
  private record Content(FactKind type, String about, String key, Object value, String text) {}

  /** What the facts say, without where it was read. */
  private static List<List<Content>> contents(Case facts) {
    return HydroFacts.KINDS.stream()
        .flatMap(facts::facts)
        .map(FactFileWriterTest::contents)
        .toList();
  }

  private static List<Content> contents(Fact fact) {
    List<Content> contents = new ArrayList<>();
    for (org.remediationkb.model.fact.Property property : fact.type().stated()) {
      fact.reading(property)
          .known()
          .map(known -> new Content(
              fact.type(),
              fact.about(),
              property.key(),
              known.value(),
              isOpen(property.type()) ? known.text() : ""))
          .ifPresent(contents::add);
    }
    return contents;
  }

  private static boolean isOpen(ValueType type) {
    return type instanceof TermType terms && terms.isOpen();
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> names = texts().filter(text -> text.length() <= 100);
    List<Arbitrary<List<Fact>>> sections =
        HydroFacts.KINDS.stream().map(FactFileWriterTest::facts).toList();
    return names.flatMap(name -> Combinators.combine(sections).as(lists -> {
      List<Fact> all = new ArrayList<>();
      lists.forEach(all::addAll);
      return HydroFacts.KINDS.caseOf(name, all);
    }));
  }

  private static Arbitrary<List<Fact>> facts(FactKind type) {
    boolean isSingle = type.subject().shape() == Shape.SINGLE;
    return fact(type)
        .list()
        .ofMinSize(isSingle ? 1 : 0)
        .ofMaxSize(isSingle ? 1 : 4)
        .uniqueElements(fact -> type.subject().unique() ? fact.about() : new Object());
  }

  private static Arbitrary<Fact> fact(FactKind type) {
    boolean isPair = type.subject().shape() == Shape.MAP;
    List<Arbitrary<Map<String, Known<?>>>> readings = type.stated().stream()
        .map(property -> {
          Arbitrary<Known<?>> known = known(property.type(), property.many());
          boolean isNeeded = isPair || type.identity().equals(Optional.of(property));
          Arbitrary<Map<String, Known<?>>> present =
              known.map(value -> Map.<String, Known<?>>of(property.key(), value));
          return isNeeded
              ? present
              : Arbitraries.oneOf(present, Arbitraries.just(Map.<String, Known<?>>of()));
        })
        .toList();
    return Combinators.combine(readings).as(maps -> {
      FactDraft draft = FactDraft.of(type, new Source("a \"log\"\u0007.txt", 7));
      maps.forEach(map -> map.forEach(draft::with));
      return draft.build();
    });
  }

  private static Arbitrary<Known<?>> known(ValueType type, boolean many) {
    Source source = new Source("a.log", 5);
    if (many) {
      return value(type).list().ofMaxSize(3).map(list -> new Known<>(list, "list", source));
    }
    if (type instanceof TermType terms && terms.isOpen()) {
      Arbitrary<String> texts = terms.areNumbers()
          ? Arbitraries.integers().between(-99_999, 99_999).map(String::valueOf)
          : texts();
      return Arbitraries.oneOf(texts, Arbitraries.of(terms.names()))
          .map(text -> new Known<>((Object) terms.find(text).orElseThrow(), text, source));
    }
    return value(type).map(value -> new Known<>(value, value.toString(), source));
  }

  private static Arbitrary<?> value(ValueType type) {
    if (type instanceof TermType terms) {
      return Arbitraries.of(terms.terms());
    }
    if (type instanceof IntegerType) {
      return Arbitraries.integers().between(-999_999_999, 999_999_999);
    }
    if (type instanceof BooleanType) {
      return Arbitraries.of(true, false);
    }
    if (type instanceof VersionType) {
      return Arbitraries.integers()
          .between(0, 999)
          .tuple3()
          .map(v -> new Version(v.get1(), v.get2(), v.get3()));
    }
    return type instanceof VariantType ? holders() : texts((TextType) type);
  }

  private static Arbitrary<Text> texts(TextType type) {
    List<String> texts = TEXTS.get(type);
    if (texts == null) {
      throw new IllegalArgumentException("no values of " + type.meaning());
    }
    return Arbitraries.of(texts).map(text -> type.text(text).orElseThrow());
  }

  private static Arbitrary<Variant> holders() {
    return Arbitraries.oneOf(texts(), Arbitraries.of(" ", "  ", " jdoe", "jdoe "))
        .filter(t -> t.length() <= 64 && !t.contains("\t"))
        .map(text -> new Text(HydroFacts.USER_NAME, text))
        .flatMap(name -> Arbitraries.of(
            new Variant("", name, Optional.empty()),
            new Variant("admin", name, Optional.empty()),
            new Variant("user", name, Optional.empty()),
            new Variant("user", name, HydroFacts.VDOM_NAME.text("root"))));
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
