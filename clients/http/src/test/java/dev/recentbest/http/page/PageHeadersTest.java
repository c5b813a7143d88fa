package dev.recentbest.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageHeadersTest {
  @Test
  void of_sameOrigin_areThese() {
    assertThat(PageHeaders.of())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cache-control", "no-cache",
                "content-security-policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                        + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'self'; require-trusted-types-for 'script';"
                        + " trusted-types 'none'",
                "cross-origin-opener-policy", "same-origin",
                "cross-origin-resource-policy", "same-origin",
                "permissions-policy",
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "referrer-policy", "no-referrer",
                "x-content-type-options", "nosniff"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://boards.example.com, https://boards.example.com",
    "https://boards.example.com/v1?x=1, https://boards.example.com",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080",
    "http://[::1]:8080/, http://[::1]:8080"
  })
  void of_apiElsewhere_mayConnectToItsOrigin(URI api, String origin) {
    assertThat(PageHeaders.of(api).get("content-security-policy"))
        .contains("connect-src 'self' " + origin + "; base-uri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boards", "ftp://example.com/", "https:///boards", "https:boards"})
  void of_noAddressOfHttp_isRefused(URI api) {
    assertThatThrownBy(() -> PageHeaders.of(api))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be an http or https address: api=" + api);
  }

  @Test
  void of_policy_isNoWeakerThanThePagesOwn() {
    String index =
        new String(
            PageFiles.at("index.html").orElseThrow().content(),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(index)
        .doesNotContain("unsafe-inline", "<style", " style=", " onload=", "://")
        .contains(List.of("script-src 'self'", "require-trusted-types-for 'script'"));
  }
}
