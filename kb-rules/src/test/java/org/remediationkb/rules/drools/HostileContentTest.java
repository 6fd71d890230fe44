package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.content.Remediation;

/**
 * Whatever an author writes anywhere in a content folder, it is refused, or the rules that come of
 * it are those that the pages declare, with nothing in them but comparisons.
 */
class HostileContentTest {

  private static final String LITERAL = "(?:\"[^\"\\\\]*+\"|-?[0-9]+|true|false)";
  private static final String SPAN = "(?:\\w+ >= [0-9]+ && \\w+ <= [0-9]+|\\w+ == [0-9]+)";
  private static final Pattern COMPARISON = Pattern.compile("\\$\\w+ : \\w+ != null|\\w+ != null"
      + "|\\w+ == \\$\\w+|\\w+ == " + LITERAL
      + "|\\w+ in \\( " + LITERAL + "(?:, " + LITERAL + ")* \\)"
      + "|" + SPAN + "(?: \\|\\| " + SPAN + ")*");

  /** Most changes leave the rules as they are, and no text is compiled twice. */
  private static final Set<String> COMPILED = new HashSet<>();

  private static int refused;
  private static int accepted;
  private static int rules;

  @AfterContainer
  static void report() {
    System.out.printf(
        "%d texts refused, %d accepted, %d different sets of rules compiled with %d rules%n",
        refused, accepted, COMPILED.size(), rules);
    assertThat(refused).isPositive();
    assertThat(COMPILED).hasSizeGreaterThan(1);
  }

  @Property(seed = "1218458", tries = 300)
  void noTextBecomesMoreThanACommentOrALiteral(
      @ForAll HostileField field, @ForAll("hostile") String text) throws Exception {
    Path folder = Files.createTempDirectory("hostile");
    try {
      Draft draft = Draft.in(folder);
      field.put(draft, text);
      read(draft);
    } finally {
      delete(folder);
    }
  }

  private static void read(Draft draft) throws Exception {
    Checked<ContentLibrary> read = draft.library();
    assertThat(read.problems()).allMatch(problem -> problem.location().line() > 0);
    if (read.value().isEmpty()) {
      assertThat(read.problems()).anyMatch(Problem::isError);
      refused++;
      return;
    }
    accepted++;
    ContentLibrary library = read.value().get();
    Checked<Promises> promises = PromisesReader.read(ContentLayout.of(draft.folder()), library);
    assertThat(promises.value().isEmpty())
        .isEqualTo(promises.problems().stream().anyMatch(Problem::isError));
    Collection<Remediation> pages = library.remediations().values();
    String drl = DrlWriter.write(pages);
    hasNothingElse(drl, pages);
  }

  private static void hasNothingElse(String drl, Collection<Remediation> pages)
      throws DroolsParserException {
    List<String> ids = pages.stream().map(Remediation::id).sorted().toList();
    PackageDescr described = new DrlParser(LanguageLevelOption.DRL6).parse(true, drl);
    assertThat(described.getRules()).extracting(RuleDescr::getName).hasSameElementsAs(ids);
    assertThat(described.getRules()).hasSameSizeAs(ids);
    assertThat(described.getRules())
        .extracting(RuleDescr::getConsequence)
        .allMatch(then -> then.toString().isBlank());
    assertThat(described.getRules())
        .allMatch(rule -> Map.of("dialect", "mvel").equals(attributes(rule)));
    assertThat(described.getImports()).isEmpty();
    Set<String> kinds = HydroContent.KINDS.stream().map(FactKind::name).collect(Collectors.toSet());
    assertThat(described.getTypeDeclarations())
        .extracting(TypeDeclarationDescr::getTypeName)
        .isSubsetOf(kinds);
    assertThat(Stream.of(
            described.getFunctions(),
            described.getFunctionImports(),
            described.getAccumulateImports(),
            described.getGlobals(),
            described.getEnumDeclarations(),
            described.getEntryPointDeclarations(),
            described.getWindowDeclarations()))
        .allMatch(Collection::isEmpty);
    for (RuleDescr rule : described.getRules()) {
      Remediation page =
          pages.stream().filter(p -> p.id().equals(rule.getName())).findFirst().orElseThrow();
      hasOnlyComparisons(rule.getLhs(), page);
    }
    if (COMPILED.add(drl)) {
      compile(drl, ids);
    }
  }

  private static void hasOnlyComparisons(AndDescr condition, Remediation page) {
    List<PatternDescr> patterns = patterns(condition).toList();
    assertThat(patterns)
        .hasSameSizeAs(page.when().alternatives().stream()
            .map(Alternative::patterns)
            .flatMap(List::stream)
            .toList());
    assertThat(patterns.stream().flatMap(p -> p.getConstraint().getDescrs().stream()))
        .allSatisfy(constraint ->
            assertThat(((ExprConstraintDescr) constraint).getExpression()).matches(COMPARISON));
  }

  private static Map<String, String> attributes(RuleDescr rule) {
    return rule.getAttributes().values().stream()
        .collect(Collectors.toMap(AttributeDescr::getName, AttributeDescr::getValue));
  }

  private static Stream<PatternDescr> patterns(BaseDescr condition) {
    return condition instanceof PatternDescr pattern
        ? Stream.of(pattern)
        : ((ConditionalElementDescr) condition)
            .getDescrs().stream().flatMap(part -> patterns((BaseDescr) part));
  }

  private static void compile(String drl, List<String> ids) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
    assertThat(builder.hasErrors()).as(drl).isFalse();
    assertThat(builder.getKnowledgePackages()).hasSize(1);
    assertThat(builder.getKnowledgePackages().stream()
            .flatMap(compiled -> compiled.getRules().stream())
            .map(Rule::getName))
        .containsExactlyInAnyOrderElementsOf(ids);
    for (KiePackage compiled : builder.getKnowledgePackages()) {
      assertThat(compiled.getQueries()).isEmpty();
      assertThat(compiled.getFunctionNames()).isEmpty();
      assertThat(compiled.getGlobalVariables()).isEmpty();
      assertThat(compiled.getFactTypes())
          .allMatch(type -> compiled.getName().equals(type.getFactClass().getPackageName()));
    }
    rules += ids.size();
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> ends = Arbitraries.of(
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\f", "\u000b", "\0", "\u001a", "\ud800",
        "\u202e", "\ufeff", "\\u000a", "\\u000d", "\\n", "*/", "/*", "//", "\"", "'", "`", "\\",
        "${", "[=", "#{", "@{", "-->", "---\n", "```\n", " ", "\t", ")", ",", ";", "&&", "");
    Arbitrary<String> payloads = Arbitraries.of(
        "rule \"evil\" when then System.exit(7); end",
        "then System.exit(7);",
        "end",
        "when",
        "rule evil",
        "eval(System.exit(7) == null)",
        "function void f() {System.exit(7);}",
        "import java.lang.Runtime",
        "import function java.lang.System.exit",
        "global String g",
        "query \"q\" end",
        "declare X end",
        "dialect \"java\"",
        "package x",
        "unit X",
        "expander x.dsl",
        "salience 5",
        "$x : Object()",
        "Token()",
        "or",
        "not Token()",
        "seed == ABSENT",
        "model in [HYDROTOKEN_200]",
        "$token_serial",
        "_serial : Token()",
        ": ServerCheck()",
        "{models}",
        "(x)",
        "a/b",
        "/(a+)+$/",
        "^(a+)+$",
        "HydroToken 200",
        "without a seed",
        "a token",
        "7.4.1",
        "x",
        "é",
        "😀");
    return Arbitraries.oneOf(ends, payloads)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
