package dev.recentbest.lambda;

import java.io.IOException;
import java.net.URI;

/** Where CloudFormation awaits answers. */
interface AnswerPlace {
  /**
   * Puts an answer there.
   *
   * @throws IOException when it is not taken, however often it is sent
   */
  void put(URI address, byte[] answer) throws IOException;
}
