package dev.recentbest.harness.demo;

import dev.recentbest.display.Palette;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.demo.screen.DemoScreen;
import dev.recentbest.harness.demo.screen.Frame;
import dev.recentbest.harness.demo.screen.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Another view, of which a picture is kept: of the last moment at which a next best had returned.
 */
final class PictureView implements View {
  private static final int COLUMNS = 80;

  private final View view;
  private final Path file;
  private Optional<Frame> picture = Optional.empty();

  /**
   * @param file where the picture goes when this is closed, an SVG
   */
  PictureView(View view, Path file) {
    this.view = view;
    this.file = file;
  }

  @Override
  public void preparing(String line, Instant now) {
    view.preparing(line, now);
  }

  @Override
  public void show(Frame frame, Instant now) {
    view.show(frame, now);
    if (picture.isEmpty() || frame.sight().hasReturned()) {
      picture = Optional.of(frame);
    }
  }

  @Override
  public void note(String line, Instant now) {
    view.note(line, now);
  }

  @Override
  public void close() {
    view.close();
    picture.ifPresent(this::keep);
  }

  private void keep(Frame frame) {
    DemoScreen screen = new DemoScreen(COLUMNS, new Palette(true));
    try {
      Files.writeString(file, Picture.svg(screen.lines(frame), COLUMNS));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "picture " + file + " cannot be written: " + e.getMessage());
    }
  }
}
