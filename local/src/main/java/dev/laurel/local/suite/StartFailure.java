package dev.laurel.local.suite;

import java.util.List;

/**
 * Why the suite could not be started. Nothing that the attempt had started is left running.
 *
 * @param component which part
 * @param reason what happened, in a sentence
 * @param log the last lines of its log
 * @param advice what to do
 */
public record StartFailure(String component, String reason, List<String> log, String advice) {

    public StartFailure {
        log = List.copyOf(log);
    }
}
