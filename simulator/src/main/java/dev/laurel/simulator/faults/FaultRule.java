package dev.laurel.simulator.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When something goes wrong, and what.
 *
 * @param times how often it strikes before it is spent; no number means always
 */
public record FaultRule(
        String provider,
        On on,
        @Nullable Integer times,
        @JsonProperty("do") Fault fault) {

    /**
     * What the rule waits for.
     *
     * @param operation the request's operation; {@code *} stands for any ending
     * @param event the event's type; {@code *} likewise. Exactly one of the two is given
     * @param metadata entries that the payment's metadata must have
     * @param every strikes at each so many-th match only
     * @param probability strikes by chance, from 0 to 1
     * @param seed makes that chance the same in every run
     */
    public record On(
            @Nullable String operation,
            @Nullable String event,
            @Nullable Map<String, String> metadata,
            @Nullable Integer every,
            @Nullable Double probability,
            @Nullable Long seed) {

        public On {
            if ((operation == null) == (event == null)) {
                throw new IllegalArgumentException("on needs an operation or an event, and not both");
            }
            if (every != null) {
                Bounds.require("every", every, 1, Integer.MAX_VALUE);
            }
            if (probability != null && !(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be from 0 to 1, not " + probability);
            }
        }

        boolean matches(Occasion occasion) {
            var wanted = occasion.kind() == Occasion.Kind.OPERATION ? operation : event;
            return wanted != null
                    && fits(wanted, occasion.name())
                    && (metadata == null || occasion.metadata().entrySet().containsAll(metadata.entrySet()));
        }

        private static boolean fits(String pattern, String name) {
            return pattern.endsWith("*")
                    ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                    : name.equals(pattern);
        }
    }

    public FaultRule {
        if (provider == null || on == null || fault == null) {
            throw new IllegalArgumentException("A rule needs provider, on and do");
        }
        if (times != null) {
            Bounds.require("times", times, 1, Integer.MAX_VALUE);
        }
        if (on.operation() != null && !(fault instanceof Fault.OfRequest || fault instanceof Fault.OfBeacon)) {
            throw new IllegalArgumentException("This fault befalls events: name one in on.event");
        }
        if (on.event() != null && !(fault instanceof Fault.OfEvent || fault instanceof Fault.OfAttempt)) {
            throw new IllegalArgumentException("This fault befalls requests: name one in on.operation");
        }
    }
}
