package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ShippedContent;

/** Whatever a capture says, its fact file can be read, and written again it is the same. */
class FactFileOfCaptureTest {

  private static final FactFileWriter WRITER = new FactFileWriter(ShippedContent.KINDS);

  /** Outputs with a text of the customer's or the product's in the place of {@code %s}. */
  private static final String LOG = """
      fw # show user local
      config user local
          edit "%1$s"
              set two-factor fortitoken
              set fortitoken "FTK200BAA0000001"
          next
      end
      fw # diagnose fortitoken info
      FORTITOKEN        DRIFT  STATUS
      FTK200BAA0000001  0      %1$s

      fw # execute fortitoken activate FTK200BAA0000001
      %1$s
      fw # execute fortitoken-mobile import 0000-1111-2222
      {"d":{"__type":"SoftToken.ActivationLicenseResponse","error":{"error_code":14,"error_message":"%1$s"}}}
      import fortitoken license error: -7561
      """;

  @Property(seed = "1218458", tries = 150)
  void canBeReadAgain(@ForAll("texts") String text) {
    check(LOG.formatted(text).getBytes(StandardCharsets.UTF_8));
  }

  @Property(seed = "1218458", tries = 150)
  void canBeReadAgainWhateverTheEncoding(@ForAll("texts") String text) {
    check(LOG.formatted(text).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void check(byte[] log) {
    String written = WRITER.write(Captures.read(log).facts());
    Checked<FactFile> file =
        new FactFileReader(ShippedContent.KINDS).read(SourceText.of("case.yaml", written));
    assertThat(file.problems()).as(written).isEmpty();
    Case again = file.value().orElseThrow().facts();
    assertThat(withoutSources(WRITER.write(again))).isEqualTo(withoutSources(written));
  }

  private static String withoutSources(String file) {
    return file.replaceAll("(?m)  # [^\\n\"]*:[0-9]+$", "").replaceAll("(?m)^ *#.*\\n", "");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.oneOf(
        Arbitraries.of(
            " ",
            "  ",
            "jdoe",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u009b31m",
            "\u007f",
            "#",
            ": ",
            "'",
            "\\\\",
            "\\u0085",
            "\u00a0",
            "\ufeff",
            "é",
            "\uD83D\uDE00",
            "null",
            "~",
            "-",
            "[x]"),
        Arbitraries.strings().ofMaxLength(5),
        Arbitraries.of("x y ").map(x -> x.repeat(150)));
    return pieces.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
  }
}
