package dev.recentbest.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * What the names in a template's references stand for.
 *
 * @param values of its parameters, by name; those without a value are missing
 */
record References(Map<String, String> values) {
  /** Stands for a field that is left out. */
  static final String NO_VALUE = "AWS::NoValue";

  static final References NONE = new References(Map.of());

  References {
    values = Map.copyOf(values);
  }

  /**
   * @throws UnknownReference when it is no parameter with a value
   */
  String get(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(
            () ->
                new UnknownReference(
                    "refers to " + name + ", which is no parameter with a default: give it one"));
  }
}
