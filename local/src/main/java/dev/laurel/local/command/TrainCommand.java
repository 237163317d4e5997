package dev.laurel.local.command;

import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Training;
import java.util.List;

/** Records the missing ahead-of-time caches; {@code up} calls it in the background. */
public final class TrainCommand implements Command {

    private final Suite suite;

    public TrainCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String usage() {
        return "train                   record what makes the next start faster (up does it in the background)";
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        new Training(suite).run(System.out);
        return new Training(suite).isDue() ? FAILED : OK;
    }
}
