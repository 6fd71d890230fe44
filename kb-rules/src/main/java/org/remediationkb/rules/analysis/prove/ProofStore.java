package org.remediationkb.rules.analysis.prove;

import java.util.Optional;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.compiled.KeptData;
import org.remediationkb.rules.compiled.KeptFiles;
import org.remediationkb.rules.data.DataFormat;

/**
 * Keeps what was proved of parts from one run to the next, under all that it follows from.
 *
 * @param files the files
 * @param program tells the program from all others, including earlier versions of it
 */
public record ProofStore(KeptFiles files, String program) {

  /** What the names of its files end with. */
  public static final String ENDING = ".proof";

  private static final KeptData KEPT = new KeptData("proof of kb, format 1, ");

  private static DataFormat<ProvedPart> format() {
    return CompiledLibrary.formatOf(ProvedPart.class);
  }

  /** What was proved before; empty where nothing was, or its file can't be used. */
  Optional<ProvedPart> find(PartKey key) {
    String digits = key.digest(program);
    return files.find(digits, bytes -> KEPT.of(bytes, digits, format()));
  }

  /** Keeps what was proved, unless it tells of a fault of the program itself. */
  void keep(PartKey key, ProvedPart part) {
    if (part.isOfContentAlone()) {
      String digits = key.digest(program);
      files.keep(digits, KEPT.toBytes(digits, format().write(part)));
    }
  }
}
