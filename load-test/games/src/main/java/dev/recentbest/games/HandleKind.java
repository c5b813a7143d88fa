package dev.recentbest.games;

import java.util.List;
import java.util.random.RandomGenerator;

/** A kind of name that people give themselves, and that breaks what was tried with others only. */
enum HandleKind {
  PLAIN {
    @Override
    String write(RandomGenerator random) {
      return Pick.from(FIRST, random) + Pick.from(SECOND, random) + random.nextInt(1000);
    }
  },
  TRAILING_SPACES {
    @Override
    String write(RandomGenerator random) {
      return PLAIN.write(random) + " ".repeat(1 + random.nextInt(3));
    }
  },
  /** What JSON, HTML and shells give a meaning to. */
  PUNCTUATED {
    @Override
    String write(RandomGenerator random) {
      return PLAIN.write(random) + several(PUNCTUATION, 1 + random.nextInt(3), random);
    }
  },
  /** Two UTF-16 units and four bytes each, or several joined into one picture. */
  EMOJI {
    @Override
    String write(RandomGenerator random) {
      return several(PICTURES, 1 + random.nextInt(4), random);
    }
  },
  CJK {
    @Override
    String write(RandomGenerator random) {
      return several(IDEOGRAPHS, 2 + random.nextInt(4), random);
    }
  },
  RIGHT_TO_LEFT {
    @Override
    String write(RandomGenerator random) {
      return Pick.from(RIGHT_TO_LEFT_WORDS, random) + " " + random.nextInt(100);
    }
  },
  /** Letters under towers of marks: many code points to what the eye takes for one character. */
  COMBINING {
    @Override
    String write(RandomGenerator random) {
      StringBuilder handle = new StringBuilder();
      for (char letter : Pick.from(SECOND, random).toCharArray()) {
        handle.append(letter).append(several(MARKS, random.nextInt(5), random));
      }
      return handle.append(several(MARKS, 1, random)).toString();
    }
  },
  /** Longer than any board has room for. */
  LONG {
    @Override
    String write(RandomGenerator random) {
      return several(SECOND, 40, random) + several(IDEOGRAPHS, 40, random);
    }
  };

  private static final List<String> FIRST =
      List.of("Swift", "lazy", "Doctor", "x", "Tiny", "Captain", "not", "Midnight", "Sir", "_");
  private static final List<String> SECOND =
      List.of("Badger", "Teapot", "wizard", "Comet", "Noodle", "Pickle", "GHOST", "Lantern");
  private static final List<String> PUNCTUATION =
      List.of("\"", "\\", "\t", "\n", "<b>", "&amp;", "'", "/", "\u0001", "\u2028", "{}", ",");
  private static final List<String> PICTURES =
      List.of("🦊", "🐙", "🚀", "🎮", "👩‍🚀", "🏳️‍🌈", "👍🏽", "🇫🇮");
  private static final List<String> IDEOGRAPHS =
      List.of("星", "竜", "风", "山", "ねこ", "ドラ", "용", "새벽", "𠮷");

  /** Arabic for star, falcon and night, then Hebrew for lion, sea and king. */
  private static final List<String> RIGHT_TO_LEFT_WORDS =
      List.of(
          "\u0646\u062C\u0645\u0629",
          "\u0635\u0642\u0631",
          "\u0644\u064A\u0644",
          "\u05D0\u05E8\u05D9\u05D4",
          "\u05D9\u05DD",
          "\u05DE\u05DC\u05DA");

  /** Acute, diaeresis, ring, dot below, long stroke and a zigzag above. */
  private static final List<String> MARKS =
      List.of("\u0301", "\u0308", "\u030A", "\u0323", "\u0336", "\u035B");

  /** Mostly plain, and each of the others about as often as any other. */
  static HandleKind draw(RandomGenerator random) {
    boolean isPlain = random.nextInt(10) < 6;
    return isPlain ? PLAIN : values()[1 + random.nextInt(values().length - 1)];
  }

  abstract String write(RandomGenerator random);

  private static String several(List<String> parts, int count, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(Pick.from(parts, random));
    }
    return text.toString();
  }
}
