package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a configuration is a name or a comment, by the table that is open. A semicolon ends a line. */
class SettingsTest {

  private static String copy(String lines) throws IOException {
    return RedactedText.copy(lines.replace("; ", "\n")).strip().replace("\n", "; ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          config user local; edit "jan"; jan        | config user local; edit "user-1"; user-1
          config user ldap; edit "ad1"; ad1         | config user ldap; edit "host-1.example"; host-1.example
          config user group; edit "staff"; set member "jan" "leo" | config user group; edit "group-1"; set member "user-1" "user-2"
          config firewall addrgrp; edit "nets"; set member "nord" | config firewall addrgrp; edit "nets"; set member "group-1"
          config vdom; edit nord; nord              | config vdom; edit vdom-1; vdom-1
          config system admin; edit jan; config x; edit leo; end; edit mia | config system admin; edit user-1; config x; edit leo; end; edit user-2
          end; config user local; edit jan          | end; config user local; edit user-1
          config user local; fw # edit jan          | config user local; host-1.example # edit jan
          config user local; fw (local) # edit jan  | config user local; host-1.example (local) # edit user-1
          config firewall addrgrp; edit "nets"; fw (nets) # | config firewall addrgrp; edit "nets"; host-1.example (nets) #
          config vdom; edit nord; fw (nord) #       | config vdom; edit vdom-1; host-1.example (vdom-1) #
          config system zone9; fw (zone9) #         | config system zone9; host-1.example (zone9) #
          config system "zone9"; fw (ZONE9) #       | config system "zone9"; host-1.example (ZONE9) #
          fw (zone9) #                              | host-1.example (vdom-1) #
          set hostname nord; on nord                | set hostname host-1.example; on host-1.example
          set username "jan"; by jan                | set username "user-1"; by user-1
          set groups "staff" "ops-1"; staff         | set groups "group-1" "group-2"; group-1
          set vdom "nord"; nord                     | set vdom "vdom-1"; vdom-1
          set vdom "root" "global"                  | set vdom "root" "global"
          set username admin                        | set username admin
          set username 12:30                        | set username 12:30
          set server "fds1.hydronet.com"            | set server "fds1.hydronet.com"
          set server 10.1.2.3                       | set server 192.0.2.1
          set server 2a02::7                        | set server 2001:db8::1
          set name " "                              | set name " "
          append member "staff"                     | append member "group-1"
          unset member staff; staff                 | unset member staff; staff
          10:11:12 set hostname nord                | 10:11:12 set hostname host-1.example
          "set hostname nord",                      | "set hostname host-1.example",
          {"a": "set hostname nord"}; nord          | {"a": "set hostname host-1.example"}; host-1.example
          see set hostname nord; nord               | see set hostname nord; nord
          """)
  void aNameIsReplacedWhereATableHasOne(String lines, String copy) throws IOException {
    assertThat(copy(lines)).isEqualTo(copy);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          set comment "a b"                         | set comment "REDACTED"
          set comment a b                           | set comment REDACTED
          set comment "a \\"b\\" c"; end           | set comment "REDACTED"; end
          set comment "a" b                         | set comment "REDACTED"REDACTED
          set comment a "b" c                       | set comment REDACTED"REDACTED
          "set comment \\"a b\\"",                  | "set comment \\"REDACTED\\"",
          {"a": "set comment \\"a b\\""}            | {"a": "set comment \\"REDACTED\\""}
          set comment ""                            | set comment ""
          set alias-x "a b"                         | set alias-x "a b"
          set buffer "a b; c d; e f"; c d           | set buffer "REDACTED; REDACTED; REDACTED"; c d
          set buffer a"b c; d e"; c d               | set buffer REDACTED; REDACTED"; c d
          set buffer "a b; htm_x[12]: sent; c d     | set buffer "REDACTED; htm_x[12]: sent; REDACTED
          set buffer "a b; next; c d                | set buffer "REDACTED; next; c d
          set buffer "a b; fw # get; c d            | set buffer "REDACTED; host-1.example # get; c d
          set buffer "a b; #config-version=x; c d   | set buffer "REDACTED; #config-version=x; c d
          set status "a b; c d"; c d                | set status "a b; REDACTED"; c d
          """)
  void aCommentIsReplacedToItsEnd(String lines, String copy) throws IOException {
    assertThat(copy(lines)).isEqualTo(copy);
  }

  @Test
  void aValueThatIsNeverClosedEndsSomewhere() throws IOException {
    String copy = RedactedText.copy("set buffer \"a b\n" + "c d\n".repeat(2001));
    assertThat(copy)
        .isEqualTo("set buffer \"REDACTED\n" + "REDACTED\n".repeat(1999) + "c d\n".repeat(2));
  }

  @Test
  void tablesWithinTablesAreFollowedToADepth() throws IOException {
    String begin = "config x\n".repeat(63) + "config user local\n";
    assertThat(RedactedText.copy(begin + "edit jan\n")).isEqualTo(begin + "edit user-1\n");
    assertThat(RedactedText.copy("config x\n" + begin + "edit jan\n"))
        .isEqualTo("config x\n" + begin + "edit jan\n");
  }
}
