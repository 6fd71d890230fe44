package org.remediationkb.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists and values, and nothing else. */
class PageTemplateTest {

  /** A token with a user, as a text and with parts. */
  private record Token(String serial, List<String> users) implements TemplateValue {

    @Override
    public String text() {
      return serial;
    }

    @Override
    public Optional<TemplateValue> part(String name) {
      return name.equals("users") ? Optional.of(list(users)) : Optional.empty();
    }
  }

  private static TemplateValue list(List<String> texts) {
    return ListModel.of(texts.stream().map(text -> (TemplateValue) () -> text).toList());
  }

  private static final Map<String, TemplateValue> VALUES = Map.of(
      "unit",
      () -> "HGT60",
      "tokens",
      ListModel.of(
          List.of(new Token("HTK1", List.of("jdoe", "mlee")), new Token("HTK2", List.of()))));

  private static String filled(String template) {
    return PageTemplate.of(template).fill(VALUES);
  }

  @Test
  void aValueStandsWhereItsNameStood() {
    assertThat(filled("unit [=unit], [=unit]")).isEqualTo("unit HGT60, HGT60");
    assertThat(filled("no tag: [link](x), $[1], ${unit}"))
        .isEqualTo("no tag: [link](x), $[1], ${unit}");
  }

  @Test
  void whatAListHasIsRepeatedForEachElement() {
    assertThat(filled("[#list tokens as token]<[=token]>[/#list]")).isEqualTo("<HTK1><HTK2>");
    assertThat(filled(
            "[#list tokens as token][#list token.users as user][=token]:[=user] [/#list][/#list]"))
        .isEqualTo("HTK1:jdoe HTK1:mlee ");
    assertThat(
            filled(
                "[#list tokens.first as token][=token][/#list]/[#list tokens.rest as token][=token][/#list]"))
        .isEqualTo("HTK1/HTK2");
  }

  @Test
  void aTagWithALineToItselfLeavesNoTraceOfTheLine() {
    assertThat(filled("a\n   [#list tokens as token]\n   edit \"[=token]\"\n   [/#list]  \nend\n"))
        .isEqualTo("a\n   edit \"HTK1\"\n   edit \"HTK2\"\nend\n");
    assertThat(filled("[=unit]\n")).as("a value is no such tag").isEqualTo("HGT60\n");
  }

  @Test
  void aNameOfAListEndsWithTheList() {
    assertThatThrownBy(() -> filled("[#list tokens as token][/#list][=token]"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing is called token");
    assertThatThrownBy(() -> filled("[=unit.nothing]"))
        .hasMessage("nothing is called unit.nothing");
    assertThatThrownBy(() -> filled("[=tokens]")).hasMessage("a list has no text");
  }

  @Test
  void aValueIsNoTemplate() {
    assertThat(PageTemplate.of("[=a]").fill(Map.of("a", () -> "[=b]"))).isEqualTo("[=b]");
  }
}
