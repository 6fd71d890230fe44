package org.remediationkb.rules.data;

import java.util.List;
import org.remediationkb.rules.data.DataFormat.Codec;

/**
 * Names of files. One is kept as its place in a folder, so that the data is the same wherever the
 * folder lies; whoever reads it says where that is now.
 *
 * @param folders what the names of the files in each folder begin with
 */
record FileNames(List<String> folders) implements Codec {

  @Override
  public void write(Object value, DataWriter out) {
    String file = (String) value;
    int folder = innermost(file);
    out.number(folder + 1L);
    out.text(folder < 0 ? file : file.substring(folders.get(folder).length()));
  }

  /** One folder may contain another. */
  private int innermost(String file) {
    int innermost = -1;
    for (int i = 0; i < folders.size(); i++) {
      if (file.startsWith(folders.get(i))
          && (innermost < 0 || folders.get(i).length() > folders.get(innermost).length())) {
        innermost = i;
      }
    }
    return innermost;
  }

  @Override
  public Object read(DataReader in) {
    int folder = in.below(folders.size() + 1) - 1;
    String within = in.text();
    return folder < 0 ? within : folders.get(folder) + within;
  }
}
