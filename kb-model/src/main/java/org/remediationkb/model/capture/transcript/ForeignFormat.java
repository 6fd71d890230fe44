package org.remediationkb.model.capture.transcript;

import java.util.Arrays;
import java.util.Optional;

/** A kind of file that is often sent in place of a capture, known by its first bytes. */
enum ForeignFormat {
  PDF("255044462d", "a PDF document", Help.SAVE_TEXT),
  RTF("7b5c727466", "an RTF document", Help.SAVE_TEXT),
  OFFICE("d0cf11e0a1b11ae1", "an Office document", Help.SAVE_TEXT),
  PNG("89504e470d0a1a0a", "a PNG image", Help.COPY_TEXT),
  JPEG("ffd8ff", "a JPEG image", Help.COPY_TEXT),
  GIF("474946383761", "a GIF image", Help.COPY_TEXT),
  GIF_ANIMATED("474946383961", "a GIF image", Help.COPY_TEXT),
  WEBP("52494646........57454250", "a WebP image", Help.COPY_TEXT),
  TIFF("49492a00", "a TIFF image", Help.COPY_TEXT),
  BMP("424d........00000000", "a BMP image", Help.COPY_TEXT),
  ZIP("504b0304", "a ZIP archive or an Office document", Help.UNPACK),
  GZIP("1f8b08", "a gzip archive", Help.UNPACK),
  BZIP2("425a68..314159265359", "a bzip2 archive", Help.UNPACK),
  XZ("fd377a585a00", "an XZ archive", Help.UNPACK),
  ZSTANDARD("28b52ffd", "a Zstandard archive", Help.UNPACK),
  SEVEN_ZIP("377abcaf271c", "a 7z archive", Help.UNPACK),
  RAR("526172211a07", "a RAR archive", Help.UNPACK);

  /** What to do instead. */
  private static final class Help {
    static final String SAVE_TEXT = "save the console's output as a text file";
    static final String COPY_TEXT = "copy the console's output as text";
    static final String UNPACK = "unpack it and use the text file inside";
  }

  private final String signature;
  private final String description;
  private final String help;

  /** A format whose files begin with these bytes in hexadecimal; dots stand for any. */
  ForeignFormat(String signature, String description, String help) {
    this.signature = signature;
    this.description = description;
    this.help = help;
  }

  /** The format of a file that begins with these bytes, empty where that may be a capture. */
  static Optional<ForeignFormat> of(byte[] first) {
    return Arrays.stream(values()).filter(format -> format.begins(first)).findFirst();
  }

  private boolean begins(byte[] first) {
    if (2 * first.length < signature.length()) {
      return false;
    }
    for (int i = 0; 2 * i < signature.length(); i++) {
      String digits = signature.substring(2 * i, 2 * i + 2);
      if (!digits.equals("..") && (byte) Integer.parseInt(digits, 16) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** What it is, with its article. */
  String description() {
    return description;
  }

  /** What to do instead. */
  String help() {
    return help;
  }
}
