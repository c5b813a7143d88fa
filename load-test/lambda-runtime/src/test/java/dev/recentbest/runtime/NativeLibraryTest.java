package dev.recentbest.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NativeLibraryTest {
  @ParameterizedTest
  @CsvSource({"amd64,false", "amd64,true", "aarch64,false", "aarch64,true"})
  void copyTo_knownMachine_copiesIt(String architecture, boolean musl, @TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("library");

    NativeLibrary.of(architecture, musl).copyTo(file);

    assertThat(file).isNotEmptyFile();
  }

  @Test
  void of_machinesThatDiffer_haveLibrariesOfTheirOwn() {
    assertThat(
            Set.of(
                NativeLibrary.of("amd64", false),
                NativeLibrary.of("amd64", true),
                NativeLibrary.of("aarch64", false),
                NativeLibrary.of("aarch64", true)))
        .hasSize(4);
  }

  @Test
  void copyTo_notInTheClient_saysWhichIsMissing(@TempDir Path directory) {
    assertThatThrownBy(() -> new NativeLibrary("/jni/none.so").copyTo(directory.resolve("library")))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("Lambda's runtime has no /jni/none.so");
  }
}
