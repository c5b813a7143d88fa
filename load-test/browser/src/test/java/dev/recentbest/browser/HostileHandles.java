package dev.recentbest.browser;

import java.util.List;

/** Names that break pages: as code, as layout, as direction of writing, as nothing to be seen. */
final class HostileHandles {
  static final List<String> ALL =
      List.of(
          // Code, if anybody took it for such.
          "<script>hacked=1</script>",
          "<img src=x onerror=hacked=1>",
          "<svg/onload=hacked=1>",
          "\"><script>alert(1)</script>",
          "'><iframe srcdoc='<script>parent.hacked=1</script>'>",
          "javascript:hacked=1",
          "${hacked=1}",
          "{{hacked=1}}",
          "</title></textarea></style></script><b>bold",
          "<style>*{display:none}</style>",
          "<base href=//example.com>",
          "<!-- <tr><td>",
          "]]>",
          "&lt;b&gt;&amp;&quot;&#39;&nbsp;",
          "__proto__",
          "constructor",
          "' OR 1=1 --",
          "\"quoted\" 'twice' `thrice`",
          "back\\slash \\u0041 \\n",
          "%3Cscript%3E %00 %s %d",
          // What moves other text.
          "\u202Eevil\u202C",
          "\u202Egnp.exe",
          "\u2066isolate",
          "\u2069\u2069\u2069end",
          "\u200Fright\u200E",
          "\u0634\u0647\u0631\u0632\u0627\u062F 12",
          "\u05D0\u05D1\u05D2 (abc) 1,234",
          "abc \u05D0\u05D1\u05D2 9,876",
          // What has no look, or one that it should not have.
          "",
          " ",
          "\u3000\u2003\u00A0",
          "\u3164",
          "\u200D",
          "\uFE0F",
          "\u0000",
          "nul\u0000inside",
          "line\nbreak\r\nand\ttab",
          "\u2028\u2029",
          "\u001B[31mred\u001B[0m",
          "bell\u0007",
          "zero\u200Bwidth\u2060joiner\uFEFF",
          "soft\u00ADhyphen",
          "  two  spaces  ",
          "trailing   ",
          // What is too high or too wide.
          "Z\u0334\u0341\u0350\u0360A\u0337\u0358\u0346L\u0336\u030D\u0312G\u0335\u031B\u0308O",
          "a" + "\u0301".repeat(120),
          "W".repeat(57),
          "i".repeat(256),
          "\uD83E\uDD8A".repeat(64),
          "\u7ADC".repeat(85),
          "word ".repeat(50),
          "\u0E01\u0E49\u0E33\u0E49".repeat(20),
          "\uFDFD\uFDFD\uFDFD",
          "\uA9C5\uA9C5\u1242B".substring(0, 2) + "\uD808\uDC2B".repeat(5),
          // One picture of many characters.
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 family",
          "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
          "\uD83C\uDDEF\uD83C\uDDF5\uD83C\uDDEB\uD83C\uDDF7",
          "\uD83D\uDC4D\uD83C\uDFFD",
          // Flags of England, Scotland and Wales; then tags that hide a text.
          "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
          "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
          "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F",
          "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67",
          "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
          "\uD83C\uDFF4\uDB40\uDC61\uDB40\uDC62\uDB40\uDC63\uDB40\uDC64\uDB40\uDC65\uDB40\uDC66\uDB40\uDC67\uDB40\uDC68\uDB40\uDC7F",
          "tags\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F alone",
          "n\u0303 \u00F1",
          "\uFF21\uFF22\uFF23",
          "\uD835\uDD6E\uD835\uDD74");

  private HostileHandles() {}
}
