package org.remediationkb.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.remediationkb.render.site.ProgramMark;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.instructions.StringConstantInstruction;

/** Has {@link CaptureScript#program} say of what build of the program the script is. */
public final class ProgramMarking implements ClassHolderTransformer {

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(CaptureScript.class.getName())) {
      MethodDescriptor program = new MethodDescriptor("program", String.class);
      type.getMethod(program).getProgram().getBasicBlocks().forEach(ProgramMarking::mark);
    }
  }

  /** In the place of the one text that is there. */
  private static void mark(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof StringConstantInstruction text) {
        text.setConstant(mark());
      }
    }
  }

  private static String mark() {
    try {
      return ProgramMark.ofThisBuild();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
