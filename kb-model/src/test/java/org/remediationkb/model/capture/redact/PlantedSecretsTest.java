package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is planted in a capture, in any of the places that secrets and names have, is not in its copy. */
class PlantedSecretsTest {

  /** {@code KEY}, {@code SECRET}, {@code NAME} and {@code SERIAL} are filled in. */
  private static final List<String> PLACES = List.of(
      "KEY: SECRET",
      "KEY=SECRET x=1",
      "fw (root) # set KEY SECRET",
      "2026-01-02 10:11:12 set KEY \"SECRET SECRET\"",
      "{\"KEY\":\"SECRET\",\"x\":1}",
      "{\"a\":\"{\\\"KEY\\\":\\\"SECRET\\\"}\"}",
      "{\"KEY\":[\"SECRET\",\"SECRET\"]}",
      "\"KEY\":\n  \"SECRET\"",
      "{\"pass\\u0077ord\":\"SECRET\"}",
      "set passwd ENC SECRET==",
      "set psksecret \"abcSECRET\nSECRET\"",
      "fw # diagnose test authserver ldap AD NAME SECRET",
      "exe backup full-config sftp a.cfg 10.1.2.3 NAME SECRET",
      "curl -u NAME:SECRET https://x.example/",
      "Authorization: Bearer SECRET",
      "GET /a?x=1&KEY=SECRET&y=2 HTTP/1.1",
      "https://NAME:SECRET@h.example/x",
      "-----BEGIN RSA PRIVATE KEY-----\nSECRET\n-----END RSA PRIVATE KEY-----",
      "username NAME password 7 SECRET",
      "snmp-server community SECRET RO",
      "config user local\n  edit \"NAME\"\n    set passwd ENC SECRET\n  next\nend",
      "{\"out\":\"config user local\\n  edit \\\"NAME\\\"\\n    set passwd SECRET\\n  next\\nend\"}",
      "mail to NAME@NAMEcorp.de sent",
      "token SERIAL and %27SERIAL%27 or *SERIAL*",
      "user=\"NAME\" msg=\"login of NAME, x_NAME_y\"",
      "[263:root:1a]sslvpn_auth: user [NAME] group [NAMEgrp]",
      "memberOf CN=NAME,OU=NAMEou,DC=NAMEdc,DC=de",
      "Primary     : NAME       , SERIAL, HA cluster index = 1",
      "10.1.2.3  cc:6b:1e:14:15:e1       NAME          MSFT 5.0",
      "CORP\\NAME logged in",
      "NAME (global) # get system status",
      "login as: NAME");

  private static final List<String> KEYS = List.of(
      "password",
      "passwd",
      "pwd",
      "auth-pwd",
      "psk",
      "psksecret",
      "secret",
      "seed",
      "passphrase",
      "private-key",
      "activation-code",
      "reg-id",
      "api-key",
      "access-token",
      "community",
      "otp",
      "keytab",
      "token-pin",
      "client-secret",
      "bind-password");

  /** A capture, and what was planted in it. */
  record Planted(String text, List<String> secrets) {}

  @Property(seed = "1218458", tries = 300)
  void nothingPlantedIsLeft(@ForAll("captures") List<Planted> planted) throws IOException {
    StringBuilder text = new StringBuilder();
    planted.forEach(place -> text.append(place.text()).append('\n'));
    String copy = RedactedText.copy(text.toString());
    for (Planted place : planted) {
      assertThat(place.secrets()).allSatisfy(secret -> assertThat(copy).doesNotContain(secret));
    }
    assertThat(RedactedText.copy(copy)).isEqualTo(copy);
  }

  @Provide
  Arbitrary<List<Planted>> captures() {
    Arbitrary<String> secrets =
        Arbitraries.strings().withChars("abcdefghXYZ0123456789!+#").ofLength(9).map(s -> "zq" + s);
    Arbitrary<String> names =
        Arbitraries.strings().withCharRange('a', 'p').ofLength(7).map(s -> "nx" + s);
    Arbitrary<String> serials = Combinators.combine(
            Arbitraries.of("HTK200", "HTKMOB", "HGT60F", "HTK211"),
            Arbitraries.strings().withChars("ABCDEF123456789").ofLength(10))
        .as((model, rest) -> model + rest);
    return Combinators.combine(
            Arbitraries.of(PLACES), Arbitraries.of(KEYS), secrets, names, serials)
        .as(PlantedSecretsTest::planted)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Planted planted(
      String place, String key, String secret, String name, String serial) {
    List<String> secrets = new ArrayList<>();
    for (String[] what : new String[][] {{"SECRET", secret}, {"NAME", name}, {"SERIAL", serial}}) {
      if (place.contains(what[0])) {
        secrets.add(what[1]);
      }
    }
    String text = place
        .replace("KEY-----", "K-----")
        .replace("KEY", key)
        .replace("K-----", "KEY-----")
        .replace("SECRET", secret)
        .replace("NAME", name)
        .replace("SERIAL", serial);
    return new Planted(text, secrets);
  }
}
