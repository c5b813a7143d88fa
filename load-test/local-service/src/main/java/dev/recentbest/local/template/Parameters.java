package dev.recentbest.local.template;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a template, and the values that were given for them.
 *
 * @param declared by name
 * @param given by name; all of them are declared and allowed
 */
record Parameters(Map<String, TemplateValue> declared, Map<String, String> given) {
  Parameters {
    declared = Map.copyOf(declared);
    given = Map.copyOf(given);
    for (var parameter : declared.entrySet()) {
      value(parameter.getValue(), Optional.ofNullable(given.get(parameter.getKey())))
          .ifPresent(value -> check(parameter.getValue(), value));
    }
  }

  /** The parameters of a template, with their defaults. */
  static Parameters of(TemplateValue template) {
    return new Parameters(
        template.find("Parameters").map(TemplateValue::fields).orElse(Map.of()), Map.of());
  }

  Set<String> names() {
    return declared.keySet();
  }

  Parameters with(Map<String, String> values) {
    for (String name : values.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateException(
            "the template has no parameter "
                + name
                + ": it has "
                + String.join(", ", declared.keySet().stream().sorted().toList()));
      }
    }
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(values);
    return new Parameters(declared, all);
  }

  References references() {
    Map<String, String> values = new LinkedHashMap<>();
    declared.forEach(
        (name, parameter) ->
            value(parameter, Optional.ofNullable(given.get(name)))
                .ifPresent(value -> values.put(name, value)));
    return new References(values);
  }

  private static Optional<String> value(TemplateValue parameter, Optional<String> given) {
    return given.or(() -> parameter.find("Default").map(TemplateValue::text));
  }

  private static void check(TemplateValue parameter, String value) {
    parameter.find("AllowedValues").ifPresent(allowed -> checkListed(parameter, allowed, value));
    parameter
        .find("AllowedPattern")
        .map(TemplateValue::text)
        .filter(pattern -> !value.matches(pattern))
        .ifPresent(
            pattern -> {
              throw refused(parameter, "match " + pattern, value);
            });
    if (parameter.get("Type").text().equals("Number")) {
      checkNumber(parameter, value);
    }
  }

  private static void checkListed(TemplateValue parameter, TemplateValue allowed, String value) {
    var values = allowed.items().stream().map(TemplateValue::text).toList();
    if (!values.contains(value)) {
      throw refused(parameter, "be one of " + String.join(", ", values), value);
    }
  }

  private static void checkNumber(TemplateValue parameter, String value) {
    BigDecimal number = number(parameter, value);
    parameter
        .find("MinValue")
        .filter(least -> number(parameter, least.text()).compareTo(number) > 0)
        .ifPresent(
            least -> {
              throw refused(parameter, "be at least " + least.text(), value);
            });
    parameter
        .find("MaxValue")
        .filter(most -> number(parameter, most.text()).compareTo(number) < 0)
        .ifPresent(
            most -> {
              throw refused(parameter, "be at most " + most.text(), value);
            });
  }

  private static BigDecimal number(TemplateValue parameter, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw refused(parameter, "be a number", value);
    }
  }

  private static TemplateException refused(TemplateValue parameter, String wanted, String value) {
    return parameter.wrong("must " + wanted + ", found \"" + value + "\"");
  }
}
