package org.remediationkb.model.capture.configuration;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.remediationkb.model.capture.transcript.Line;

/** The statements of a listing. */
final class ConfigStatements implements Iterator<ConfigStatement> {

  private static final int LONGEST_VALUE = 1000;

  /** A seed, a certificate or a page of HTML goes on over lines; a lost quote must not for ever. */
  private static final int MOST_LINES = 2000;

  private final Iterator<Line> lines;
  private Optional<ConfigStatement> ahead = Optional.empty();

  ConfigStatements(Iterator<Line> lines) {
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent() || lines.hasNext();
  }

  @Override
  public ConfigStatement next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ConfigStatement statement = ahead.orElseGet(() -> ConfigStatement.of(lines.next()));
    ahead = Optional.empty();
    return statement.isOpen() ? whole(statement) : statement;
  }

  /** Goes on to the other quote, or to the next statement where that was lost. */
  private ConfigStatement whole(ConfigStatement statement) {
    StringBuilder value = new StringBuilder(statement.rest());
    int count = 1;
    boolean isOpen = true;
    while (isOpen && count < MOST_LINES && lines.hasNext()) {
      ConfigStatement more = ConfigStatement.of(lines.next());
      if (more.kind() != ConfigStatement.Kind.OTHER) {
        ahead = Optional.of(more);
        break;
      }
      count++;
      String text = more.line().text();
      isOpen = !Quotes.isOdd(text);
      value.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST_VALUE - value.length())));
    }
    return statement.with(value.toString(), count);
  }
}
