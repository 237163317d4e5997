package dev.laurel.sweepstakes.automation;

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
        String status, List<String> steps, @Nullable String waitingFor) {}
