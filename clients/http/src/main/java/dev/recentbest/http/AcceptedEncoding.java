package dev.recentbest.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What an Accept-Encoding header says (RFC 9110, section 12.5.3). */
final class AcceptedEncoding {
  private static final Pattern WEIGHT = Pattern.compile("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)");

  private AcceptedEncoding() {}

  /** Whether gzip is welcome, and no less so than an answer that is not compressed. */
  static boolean isGzip(String header) {
    Map<String, Double> weights = new HashMap<>();
    for (String each : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      List<String> parts = List.of(each.strip().split("\\s*;\\s*", -1));
      weights.put(parts.get(0), weight(parts));
    }
    double others = weights.getOrDefault("*", 0.0);
    double gzip = weights.getOrDefault("gzip", weights.getOrDefault("x-gzip", others));
    return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
  }

  /** A weight that cannot be read is none: what is not compressed can be read by everybody. */
  private static double weight(List<String> parts) {
    if (parts.size() == 1) {
      return 1;
    }
    boolean readable = parts.size() == 2 && WEIGHT.matcher(parts.get(1)).matches();
    return readable ? Double.parseDouble(parts.get(1).substring("q=".length())) : 0;
  }
}
