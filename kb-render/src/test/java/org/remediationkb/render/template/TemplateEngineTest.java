package org.remediationkb.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {

  private static String expand(String template, Map<String, ?> variables) {
    return TemplateEngine.expand("test", template, variables);
  }

  @Test
  void fillsInTextsNumbersAndTruths() {
    String template = "[=unit] has [=count] pumps[#if broken], one is broken[/#if]";

    assertThat(expand(template, Map.of("unit", "HYD-1", "count", 1200, "broken", true)))
        .isEqualTo("HYD-1 has 1200 pumps, one is broken");
    assertThat(expand(template, Map.of("unit", "HYD-2", "count", 0, "broken", false)))
        .isEqualTo("HYD-2 has 0 pumps");
  }

  @Test
  void goesThroughListsSetsAndMaps() {
    String template =
        "[#list pumps as pump][=pump.name]:[#list pump.parts as part] [=part][/#list];[/#list]";

    assertThat(expand(
            template,
            Map.of(
                "pumps",
                List.of(
                    Map.of("name", "P1", "parts", List.of("valve", "seal")),
                    Map.of("name", "P2", "parts", Set.of("motor"))))))
        .isEqualTo("P1: valve seal;P2: motor;");
  }

  @Test
  void tellsWhatIsThereFromWhatIsNot() {
    String template =
        "[#if pumps?has_content]some[#else]none[/#if][#if text?has_content]![" + "/#if]";

    assertThat(expand(template, Map.of("pumps", List.of(), "text", ""))).isEqualTo("none");
    assertThat(expand(template, Map.of("pumps", List.of("P1"), "text", "x"))).isEqualTo("some!");
  }

  @Test
  void knowsNothingOfOtherObjects() {
    Map<String, ?> variables = Map.of("place", Locale.ROOT);

    assertThatThrownBy(() -> expand("[=place]", variables))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("no template has a java.util.Locale");
    assertThatThrownBy(() -> expand("[=place.country]", variables))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsNoMethodsInTexts() {
    assertThatThrownBy(() -> expand("[=text.class]", Map.of("text", "HYD-1")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void escapesTextsInHtmlAlone() {
    Map<String, ?> variables = Map.of("text", "<b>&", "markup", TemplateEngine.markup("<i>x</i>"));

    assertThat(TemplateEngine.expandHtml("test", "[=text][=markup]", variables))
        .isEqualTo("&lt;b&gt;&amp;<i>x</i>");
    assertThat(expand("[=text]", variables)).isEqualTo("<b>&");
  }
}
