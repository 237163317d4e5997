package dev.laurel.simulator.edge;

import org.jspecify.annotations.Nullable;

/**
 * What a provider answers.
 *
 * @param body is written as JSON; text is taken for JSON already
 */
public record Answer(int status, @Nullable Object body) {

    public static Answer ok(Object body) {
        return new Answer(200, body);
    }
}
