package org.remediationkb.model.secret;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a library says of the texts of its consoles, beyond what is secret or identifies somebody
 * anywhere.
 *
 * @param identifiers the forms that show what a text identifies
 * @param secrets what commands take secrets, as {@link SecretArgument} has it
 * @param plainKeys keys and settings that hold no secret, though they sound like it
 * @param words words of the console, which are no names
 * @param hosts names of hosts that are everybody's, and what only looks like one; a star is any text
 * @param mailboxes users of mail addresses who are nobody
 * @param products names of products: a unit that nobody named may be called as one
 */
public record RedactionTerms(
    List<Identifier> identifiers,
    List<String> secrets,
    Set<String> plainKeys,
    Set<String> words,
    List<String> hosts,
    Set<String> mailboxes,
    List<String> products) {

  /** What there is to be said where no library says anything. */
  public static final RedactionTerms NONE =
      new RedactionTerms(List.of(), List.of(), Set.of(), Set.of(), List.of(), Set.of(), List.of());

  /** Copies the lists. */
  public RedactionTerms {
    identifiers = List.copyOf(identifiers);
    secrets = List.copyOf(secrets);
    plainKeys = inOrder(plainKeys);
    words = inOrder(words);
    hosts = List.copyOf(hosts);
    mailboxes = inOrder(mailboxes);
    products = List.copyOf(products);
  }

  /** A copy that keeps the order, so that what is written of it is the same each time. */
  private static Set<String> inOrder(Set<String> set) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }
}
