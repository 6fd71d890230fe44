package org.remediationkb.rules.drools;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.io.ByteArrayResource;
import org.drools.model.Model;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.util.maven.support.ReleaseIdImpl;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.rules.content.Remediation;

/**
 * Makes classes of rules, with Drools' executable model, for {@link PrecompiledRules} to load. Runs
 * when the program is built: what it needs of Drools is not part of the program.
 */
public final class RulePrecompiler {

  private RulePrecompiler() {}

  /**
   * Writes the classes of remediations, and what is needed to find them.
   *
   * @param classes a folder of classes
   * @throws IOException if a file can't be written
   */
  public static void precompile(Collection<Remediation> remediations, Path classes)
      throws IOException {
    String drl = DrlWriter.write(remediations);
    PackageSources sources = sources(drl);
    compile(sources, classes);
    WholeFile.write(classes.resolve(PrecompiledRules.DRL), drl);
    WholeFile.write(
        classes.resolve("META-INF/services").resolve(Model.class.getName()),
        String.join("\n", sources.getModelNames()) + "\n");
  }

  private static PackageSources sources(String drl) {
    ModelBuilderImpl<PackageSources> builder = new ModelBuilderImpl<>(
        PackageSources::dumpSources,
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration()
            .as(KnowledgeBuilderConfigurationImpl.KEY),
        new ReleaseIdImpl("org.remediationkb", "content", "1"),
        false);
    byte[] text = drl.getBytes(StandardCharsets.UTF_8);
    builder.batch().add(new ByteArrayResource(text), ResourceType.DRL).build();
    DroolsEngine.requireAccepted(builder);
    return builder.getPackageSources().iterator().next();
  }

  private static void compile(PackageSources sources, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of(
        "-d",
        classes.toString(),
        "-classpath",
        System.getProperty("java.class.path"),
        "--release",
        "17",
        "-proc:none",
        "-nowarn");
    boolean compiled = compiler
        .getTask(messages, null, null, options, null, javaFiles(sources))
        .call();
    if (!compiled) {
      throw new IllegalStateException("what Drools made of the rules is no Java: " + messages);
    }
  }

  private static List<JavaFileObject> javaFiles(PackageSources sources) {
    List<GeneratedFile> files = new ArrayList<>();
    sources.collectGeneratedFiles(files);
    return files.stream().<JavaFileObject>map(JavaText::new).toList();
  }

  /** A source file that nobody has to write to a disk. */
  private static final class JavaText extends SimpleJavaFileObject {

    private final String text;

    JavaText(GeneratedFile file) {
      super(URI.create("memory:///" + file.relativePath()), Kind.SOURCE);
      this.text = new String(file.contents(), StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
