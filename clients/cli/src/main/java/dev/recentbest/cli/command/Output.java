package dev.recentbest.cli.command;

import dev.recentbest.display.Terminal;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Where a command prints.
 *
 * @param out its results
 * @param err everything else
 * @param terminal what {@code out} leads to
 * @param atExit is given what must run when the process ends early
 */
public record Output(
    PrintStream out, PrintStream err, Terminal terminal, Consumer<Runnable> atExit) {}
