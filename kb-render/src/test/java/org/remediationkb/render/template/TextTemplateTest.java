package org.remediationkb.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values, lists and conditions, and nothing else. */
class TextTemplateTest {

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
    return TextTemplate.of(template).fill(VALUES);
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
  void aConditionAsksWhetherSomethingIsThere() {
    Map<String, Object> values = Map.of(
        "text", "x", "empty", "", "yes", true, "no", false, "list", List.of(1), "none", List.of());

    assertThat(TextTemplate.of("""
        [#if text]
        text
        [/#if]
        [#if empty]
        empty
        [/#if]
        [#if yes][#if list]both[/#if][#if none]not[/#if][/#if]
        [#if no]
        no
        [/#if]
        [#if !no]
        not [#if !none]any[/#if][#if !list]!![/#if]
        [/#if]
        """).fill(values)).isEqualTo("text\nboth\nnot any\n");
  }

  @Test
  void plainObjectsAreValues() {
    Map<String, Object> values = Map.of(
        "steps",
        List.of(
            Map.of("number", 1, "lines", List.of("a", "b")),
            Map.of("number", 2, "lines", List.of())));

    assertThat(TextTemplate.of(
                "[#list steps as step][=step.number]:[#list step.lines as line][=line][/#list];[/#list]")
            .fill(values))
        .isEqualTo("1:ab;2:;");
    assertThatThrownBy(
            () -> TextTemplate.of("[=a]").fill(Map.<String, Object>of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no template has a java.lang.Object");
  }

  @Test
  void whatIsOpenedIsClosed() {
    assertThatThrownBy(() -> filled("[#list tokens as token][#if unit]"))
        .hasMessage("[/#if] is missing");
    assertThatThrownBy(() -> filled("[#list tokens as token][/#if]"))
        .hasMessage("[/#if] ends nothing");
    assertThatThrownBy(() -> filled("[/#list]")).hasMessage("[/#list] ends nothing");
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
    assertThat(TextTemplate.of("[=a]").fill(Map.of("a", "[=b]"))).isEqualTo("[=b]");
  }
}
