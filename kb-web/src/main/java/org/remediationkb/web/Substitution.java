package org.remediationkb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.transcript.ReadAhead;
import org.remediationkb.web.instead.Methods;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.ClassRefsRenamer;

/**
 * Puts what {@code instead} has in the place of what TeaVM's class library lacks, or does otherwise than
 * the program needs: wherever a class or a method of these is named, that of {@code instead} is.
 */
public final class Substitution implements ClassHolderTransformer {

  private static final String INSTEAD = Methods.class.getPackageName() + ".";

  private static final Map<String, String> CLASSES = List.of(
          ReadAhead.class,
          java.io.SequenceInputStream.class,
          java.util.concurrent.CompletableFuture.class,
          java.util.concurrent.atomic.AtomicReferenceArray.class,
          java.util.concurrent.locks.ReentrantLock.class,
          java.util.regex.Matcher.class,
          java.util.regex.Pattern.class)
      .stream()
      .collect(Collectors.toMap(Class::getName, type -> INSTEAD + type.getSimpleName()));

  private static final Set<String> METHODS = Set.of(
      "java.io.InputStream.readNBytes(I)[B",
      "java.io.InputStream.readNBytes([BII)I",
      "java.io.Writer.nullWriter()Ljava/io/Writer;",
      "java.lang.Character.toString(I)Ljava/lang/String;",
      "java.lang.String.lines()Ljava/util/stream/Stream;",
      "java.util.List.parallelStream()Ljava/util/stream/Stream;",
      "java.util.stream.Stream.distinct()Ljava/util/stream/Stream;");

  private final ClassRefsRenamer renamer =
      new ClassRefsRenamer(new ReferenceCache(), name -> CLASSES.getOrDefault(name, name));

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    List<MethodHolder> methods = List.copyOf(type.getMethods());
    type.removeAllMethods();
    methods.stream()
        .map((Function<MethodHolder, MethodHolder>) renamer::rename)
        .forEach(type::addMethod);
    List<FieldHolder> fields = List.copyOf(type.getFields());
    type.removeAllFields();
    fields.stream()
        .map((Function<FieldHolder, FieldHolder>) renamer::rename)
        .forEach(type::addField);
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        method.getProgram().getBasicBlocks().forEach(Substitution::redirect);
      }
    }
  }

  private static void redirect(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof InvokeInstruction call
          && METHODS.contains(call.getMethod().toString())) {
        redirect(call);
      }
    }
  }

  /** To a static method, whose first argument is what the method was called on. */
  private static void redirect(InvokeInstruction call) {
    MethodReference missing = call.getMethod();
    List<ValueType> signature = new ArrayList<>(List.of(missing.getSignature()));
    List<Variable> arguments = new ArrayList<>(call.getArguments());
    if (call.getInstance() != null) {
      signature.add(0, ValueType.object(missing.getClassName()));
      arguments.add(0, call.getInstance());
    }
    call.setType(InvocationType.SPECIAL);
    call.setInstance(null);
    call.setArguments(arguments.toArray(new Variable[0]));
    call.setMethod(new MethodReference(
        Methods.class.getName(), missing.getName(), signature.toArray(new ValueType[0])));
  }
}
