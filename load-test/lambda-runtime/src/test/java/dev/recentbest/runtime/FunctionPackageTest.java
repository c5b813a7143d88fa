package dev.recentbest.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionPackageTest {
  private final Path zip;

  FunctionPackageTest(@TempDir Path directory) {
    zip = directory.resolve("function.zip");
  }

  @Test
  void unpack_zip_hasItsFilesUntilItIsClosed() throws IOException {
    Zips.of(zip, Map.of("lib/a.jar", "a".getBytes(UTF_8), "B.class", "b".getBytes(UTF_8)));

    FunctionPackage unpacked = FunctionPackage.unpack(zip);
    assertThat(unpacked.home().resolve("lib/a.jar")).hasContent("a");
    assertThat(unpacked.home().resolve("B.class")).hasContent("b");
    assertThat(unpacked.nativeLibrary()).isNotEmptyFile();

    unpacked.close();
    assertThat(unpacked.home()).doesNotExist();
    assertThat(unpacked.home().getParent()).doesNotExist();
  }

  @Test
  void unpack_noSuchFile_saysHowToGetIt() {
    assertThatThrownBy(() -> FunctionPackage.unpack(zip))
        .isInstanceOf(PackageUnreadable.class)
        .hasMessage(
            "cannot unpack "
                + zip
                + ": there is no such file; build it with mvn package, or name another");
  }

  @Test
  void unpack_noZip_saysSo() throws IOException {
    Files.writeString(zip, "a text");

    assertThatThrownBy(() -> FunctionPackage.unpack(zip))
        .isInstanceOf(PackageUnreadable.class)
        .hasMessage(
            "cannot unpack "
                + zip
                + ": it is no zip, or an empty one; build it with mvn package, or name another");
  }

  @Test
  void unpack_fileOutsideOfTheZip_isRefused() throws IOException {
    Zips.of(zip, Map.of("../outside", new byte[0]));

    assertThatThrownBy(() -> FunctionPackage.unpack(zip))
        .isInstanceOf(PackageUnreadable.class)
        .hasMessageContaining(": it has a file outside of itself: ../outside; ");
  }
}
