package dev.recentbest.local.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that a thing of a template may have, all of them. */
final class KnownNames {
  private final String thing;
  private final Set<String> names;

  private KnownNames(String thing, Set<String> names) {
    this.thing = thing;
    this.names = names;
  }

  /**
   * Names, none of which is unknown to CloudFormation.
   *
   * @param thing what has them, as messages call it
   * @param read those that make a difference here
   * @param unused those that have no use on one machine
   */
  static KnownNames of(String thing, List<String> read, List<String> unused) {
    Set<String> names = new TreeSet<>(read);
    names.addAll(unused);
    return new KnownNames(thing, names);
  }

  /**
   * @throws TemplateException when a field has another name: somebody means it, and it would do
   *     nothing
   */
  void check(TemplateValue value) {
    value
        .fields()
        .forEach(
            (name, field) -> {
              if (!names.contains(name)) {
                throw field.wrong(
                    "is unknown: %s has no %s; the nearest name is %s"
                        .formatted(thing, name, nearest(name)));
              }
            });
  }

  private String nearest(String wrong) {
    return names.stream().min(Comparator.comparingInt(name -> distance(wrong, name))).orElseThrow();
  }

  /** A name that was cut short is meant more likely than one of its length. */
  private static int distance(String wrong, String name) {
    return name.startsWith(wrong) ? 1 : changes(wrong, name);
  }

  /**
   * How many characters have to be put in, taken out or replaced to get from one word to another
   * (V. Levenshtein, Binary codes capable of correcting deletions, insertions and reversals, 1966).
   */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
