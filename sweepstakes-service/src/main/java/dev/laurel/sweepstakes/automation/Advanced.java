package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.lifecycle.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was due and was done.
 *
 * @param status afterwards
 * @param steps in order, as words
 * @param waitingFor what the next step waits for
 */
public record Advanced(
        Status status, List<String> steps, @Nullable String waitingFor) {}
