package dev.recentbest.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weak entity tag: two answers that have the same one show the same, though not byte for byte
 * (RFC 9110, section 8.8.3).
 *
 * @param opaque what stands in its quotation marks
 */
record EntityTag(String opaque) {
  /** Two different boards have the same tag once in 2^96. */
  private static final int BYTES = 12;

  private static final Pattern TAG = Pattern.compile("\\G\\s*(?:W/)?\"([^\"]*)\"\\s*(?:,|$)");

  private static final String ANY = "*";

  /** The tag of what is shown. */
  static EntityTag of(String shown) {
    return ofBytes(shown.getBytes(StandardCharsets.UTF_8));
  }

  /** The tag of what is shown, in bytes. */
  static EntityTag ofBytes(byte[] shown) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(shown);
      return new EntityTag(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As it stands in a header. */
  String header() {
    return "W/\"" + opaque + '"';
  }

  /**
   * Whether an If-None-Match names it. Weak and strong tags are compared alike, as that header
   * wants; what is no tag ends the list.
   */
  boolean isIn(String ifNoneMatch) {
    if (ifNoneMatch.strip().equals(ANY)) {
      return true;
    }
    Matcher tags = TAG.matcher(ifNoneMatch);
    while (tags.find()) {
      if (tags.group(1).equals(opaque)) {
        return true;
      }
    }
    return false;
  }
}
