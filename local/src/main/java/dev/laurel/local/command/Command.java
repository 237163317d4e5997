package dev.laurel.local.command;

import java.util.List;

/** One command of {@code ./laurel}. */
public interface Command {

    int OK = 0;
    int FAILED = 1;
    int MISUSED = 2;
    int NOT_RUNNING = 3;

    /** The word that calls it. */
    String name();

    /** Its arguments and what it does, for the usage. */
    String usage();

    /** Does it and returns the exit status. */
    int run(List<String> arguments) throws InterruptedException;
}
