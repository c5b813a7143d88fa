package dev.recentbest.model.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.model.play.Play;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over plays in the order of their ranks. Of each play, five texts in this order: player,
 * start, score, end, handle; numbers in decimal. Each text goes in as a netstring: its length in
 * bytes of UTF-8, a colon, the bytes, a comma. So nothing that a player chose can pass for another
 * field.
 */
final class Digest {
  private Digest() {}

  /** In hexadecimal, small letters. */
  static String of(List<Play> plays) {
    MessageDigest digest = sha256();
    for (Play play : plays) {
      for (String text : texts(play)) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
        digest.update((byte) ',');
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<String> texts(Play play) {
    return List.of(
        play.player(),
        Long.toString(play.key().startEpochSecond()),
        Long.toString(play.score()),
        Long.toString(play.completedAtEpochSecond()),
        play.handle().text());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
