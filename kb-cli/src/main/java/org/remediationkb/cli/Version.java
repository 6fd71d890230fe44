package org.remediationkb.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
    return new String[] {"kb " + version};
  }
}
