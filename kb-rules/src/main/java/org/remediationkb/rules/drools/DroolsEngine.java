package org.remediationkb.rules.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.core.BaseConfigurationFactories;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.content.Remediation;

/** Decides with Drools which remediations hold for which facts of a case. Safe to share. */
public final class DroolsEngine {

  private final InternalKnowledgeBase knowledge;
  private final Map<String, Remediation> remediations;
  /** What stands for a fact in a session. */
  private final Function<Fact, Object> inserted;

  private DroolsEngine(
      InternalKnowledgeBase knowledge,
      Collection<Remediation> remediations,
      Function<Fact, Object> inserted) {
    this.knowledge = knowledge;
    this.inserted = inserted;
    this.remediations =
        remediations.stream().collect(Collectors.toMap(Remediation::id, Function.identity()));
  }

  /**
   * A remediation that holds.
   *
   * @param remediation the page
   * @param subject the fact it is about
   */
  public record Hit(Remediation remediation, Fact subject) {}

  /** An engine for remediations; it compiles nothing. */
  public static DroolsEngine of(Collection<Remediation> remediations) {
    return new DroolsEngine(
        KieBaseBuilder.createKieBaseFromModel(RuleModel.of(remediations), configuration()),
        remediations,
        fact -> fact);
  }

  /** The settings that Drools has where nobody sets anything; it would look for them in each jar. */
  @SuppressWarnings("unchecked") // the factories become an array of a generic type
  private static KieBaseConfiguration configuration() {
    return new CompositeBaseConfiguration(
        new ChainedProperties(),
        DroolsEngine.class.getClassLoader(),
        BaseConfigurationFactories.baseConf,
        BaseConfigurationFactories.ruleConf);
  }

  /**
   * An engine for the DRL that remediations are printed as, compiled by Drools as any DRL is: slower
   * to start, and a witness that the print says what {@link #of} decides.
   */
  public static DroolsEngine compile(Collection<Remediation> remediations) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    byte[] text = DrlWriter.write(remediations).getBytes(StandardCharsets.UTF_8);
    builder.add(new ByteArrayResource(text), ResourceType.DRL);
    requireAccepted(builder);
    InternalKnowledgeBase knowledge = KnowledgeBaseFactory.newKnowledgeBase();
    knowledge.addPackages(builder.getKnowledgePackages());
    return new DroolsEngine(knowledge, remediations, new DeclaredFacts(knowledge)::of);
  }

  /** Loads Drools: a program may do that on another thread while it reads the pages. */
  public static void prepare() {
    of(List.of()).run(new Case("", List.of()));
  }

  /** Pages are checked before they get here, so what Drools refuses is a mistake of ours. */
  private static void requireAccepted(KnowledgeBuilder builder) {
    if (builder.hasErrors()) {
      throw new IllegalStateException(
          "Drools refused rules that were checked: " + builder.getErrors());
    }
  }

  /** What holds in a case, once for each way in which it does, in no particular order. */
  public List<Hit> run(Case facts) {
    List<Hit> hits = new ArrayList<>();
    IdentityHashMap<Object, Fact> originals = new IdentityHashMap<>();
    KieSession session = knowledge.newKieSession();
    try {
      for (Fact fact : facts.facts()) {
        Object standIn = inserted.apply(fact);
        if (standIn != fact) {
          originals.put(standIn, fact);
        }
        session.insert(standIn);
      }
      // A rule only matches: there is nothing to fire once its match has been seen.
      session.fireAllRules(match -> {
        hits.add(hit(match, originals));
        return false;
      });
    } finally {
      session.dispose();
    }
    return hits;
  }

  private Hit hit(Match match, IdentityHashMap<Object, Fact> originals) {
    Remediation remediation = remediations.get(RuleModel.page(match.getRule().getName()));
    if (remediation == null) {
      throw new IllegalStateException("no page has the rule " + match.getRule().getName());
    }
    for (Object object : match.getObjects()) {
      Fact fact = object instanceof Fact known ? known : originals.get(object);
      if (fact != null && fact.type() == remediation.about()) {
        return new Hit(remediation, fact);
      }
    }
    throw new IllegalStateException(remediation + " matched without what it is about");
  }
}
