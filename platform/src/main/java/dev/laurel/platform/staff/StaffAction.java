package dev.laurel.platform.staff;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member of staff does.
 *
 * @param actor the subject of the token with which it is done
 * @param action what, in a word that is always the same, for example {@code adjust}
 * @param subject the id of what it is done to
 * @param reason why, in the actor's own words; may name people, so it can be forgotten without breaking the chain
 * @param details what else was decided, by name; ids and numbers, nothing personal
 */
public record StaffAction(
        String actor,
        String action,
        String subject,
        @Nullable String reason,
        Map<String, String> details) {

    public StaffAction {
        if (actor.isBlank() || action.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("Not an action: " + actor + ", " + action + ", " + subject);
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
