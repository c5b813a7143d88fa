package dev.recentbest.publisher;

/** The fake is as good as the others. */
final class MemorySiteTest extends SiteContract {
  private final MemorySite site = new MemorySite();

  @Override
  Site site() {
    return site;
  }

  @Override
  byte[] fetch(String path) {
    return site.content(path);
  }
}
