package dev.recentbest.model.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceNumberTest {
  private static final String FORTY_DIGITS = "9999999999999999999999999999999999999999";

  @Test
  void parse_padded_isTheSameNumber() {
    assertThat(SequenceNumber.parse("000000000000000000042")).isEqualTo(new SequenceNumber("42"));
    assertThat(SequenceNumber.parse("000")).isEqualTo(SequenceNumber.ZERO);
  }

  @Test
  void compareTo_moreDigits_isLater() {
    assertThat(SequenceNumber.parse("10")).isGreaterThan(SequenceNumber.parse("9"));
    assertThat(SequenceNumber.parse("4421584500000000017450439092"))
        .isGreaterThan(SequenceNumber.parse("4421584500000000017450439091"));
  }

  @Property
  void compareTo_anyNumbers_isThatOfIntegers(
      @ForAll @BigRange(min = "0", max = FORTY_DIGITS) BigInteger a,
      @ForAll @BigRange(min = "0", max = FORTY_DIGITS) BigInteger b) {
    int order = new SequenceNumber(a.toString()).compareTo(new SequenceNumber(b.toString()));
    assertThat(Integer.signum(order)).isEqualTo(a.compareTo(b));
  }

  @Property
  void toBytes_anyNumber_comesBackFromSeventeenBytes(
      @ForAll @BigRange(min = "0", max = FORTY_DIGITS) BigInteger number) {
    SequenceNumber sequence = new SequenceNumber(number.toString());
    assertThat(SequenceNumber.fromBytes(sequence.toBytes())).isEqualTo(sequence);
    assertThat(sequence.toBytes()).hasSizeLessThanOrEqualTo(17);
  }

  @Test
  void toBytes_zero_isEmpty() {
    assertThat(SequenceNumber.ZERO.toBytes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01", "-1", "1e3", "12 ", "\u0661", FORTY_DIGITS + "0"})
  void newSequenceNumber_noNumber_isRefused(String digits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SequenceNumber(digits))
        .withMessage("must be 1 to 40 digits without leading zeros: digits=" + digits);
  }

  @Test
  void isNumber_paddedBeyondFortyDigits_isOneStill() {
    assertThat(SequenceNumber.isNumber("0".repeat(30) + FORTY_DIGITS)).isTrue();
    assertThat(SequenceNumber.isNumber("1" + FORTY_DIGITS)).isFalse();
    assertThat(SequenceNumber.isNumber("")).isFalse();
  }
}
