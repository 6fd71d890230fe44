package org.remediationkb.rules.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.conf.KieBaseOption;

/**
 * Rules that {@link RulePrecompiler} made classes of when the program was built, and the DRL they
 * were made of. Loading them takes a third of the time that compiling them would.
 *
 * @param drl the text of the rules
 * @param knowledge the same, ready to run
 */
record PrecompiledRules(String drl, InternalKnowledgeBase knowledge) {

  /** The resource with the DRL. */
  static final String DRL = "META-INF/org.remediationkb/precompiled.drl";

  /** The rules on the class path of this program, loaded once; empty where there are none. */
  static Optional<PrecompiledRules> shipped() {
    return Shipped.RULES;
  }

  private static final class Shipped {
    static final Optional<PrecompiledRules> RULES = load(PrecompiledRules.class.getClassLoader());
  }

  /** The rules that a class loader finds; empty where there are none. */
  static Optional<PrecompiledRules> load(ClassLoader classes) {
    Iterator<Model> models = ServiceLoader.load(Model.class, classes).iterator();
    if (!models.hasNext()) {
      return Optional.empty();
    }
    return drl(classes)
        .map(drl -> new PrecompiledRules(
            drl, KieBaseBuilder.createKieBaseFromModel(models.next(), new KieBaseOption[0])));
  }

  private static Optional<String> drl(ClassLoader classes) {
    try (InputStream text = classes.getResourceAsStream(DRL)) {
      return text == null
          ? Optional.empty()
          : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
