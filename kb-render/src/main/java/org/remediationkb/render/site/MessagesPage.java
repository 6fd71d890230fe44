package org.remediationkb.render.site;

import java.util.List;
import java.util.Map;

/** The page of all texts and codes that the product prints. */
final class MessagesPage {

  static final String PATH = "messages.html";

  private MessagesPage() {}

  static SitePage of(List<SiteSubject> subjects, List<MessageIndex.Message> messages) {
    List<Map<String, Object>> groups = subjects.stream()
        .filter(subject -> messages.stream().anyMatch(m -> subject.has(m.kind().file())))
        .map(subject -> group(subject, messages))
        .toList();
    return SitePage.of(
        PATH,
        "I see this message",
        "The texts and codes that the product prints, and the pages about each.",
        "messages.html",
        Map.of("subjects", groups));
  }

  private static Map<String, Object> group(
      SiteSubject subject, List<MessageIndex.Message> messages) {
    return Map.of(
        "title", subject.title(),
        "messages",
            messages.stream()
                .filter(message -> subject.has(message.kind().file()))
                .map(MessagesPage::entry)
                .toList());
  }

  private static Map<String, Object> entry(MessageIndex.Message message) {
    return Map.of(
        "text", message.text(),
        "also", message.also(),
        "anchor", message.anchor(),
        "where", message.where(),
        "pages", message.pages().stream().map(PageEntry::of).toList());
  }
}
