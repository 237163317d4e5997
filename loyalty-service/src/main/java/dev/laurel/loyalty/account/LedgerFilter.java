package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of a member's entries are wanted.
 *
 * @param kinds none means all of them
 * @param direction nothing means both, and entries that move no point
 */
public record LedgerFilter(Set<EntryKind> kinds, @Nullable Direction direction) {

    /** Every entry. */
    public static final LedgerFilter EVERYTHING = new LedgerFilter(Set.of(), null);

    /** Whether points came or went. */
    public enum Direction {
        IN,
        OUT
    }

    public LedgerFilter {
        kinds = Set.copyOf(kinds);
    }

    /** The filter for kinds by their labels; nothing when one of them is no kind. */
    public static Optional<LedgerFilter> of(Collection<String> labels, @Nullable Direction direction) {
        Set<EntryKind> kinds = EnumSet.allOf(EntryKind.class).stream()
                .filter(kind -> labels.contains(kind.label()))
                .collect(Collectors.toSet());
        return kinds.size() == Set.copyOf(labels).size()
                ? Optional.of(new LedgerFilter(kinds, direction))
                : Optional.empty();
    }

    boolean isEverything() {
        return kinds.isEmpty() && direction == null;
    }

    boolean wants(Booking booking) {
        return (kinds.isEmpty() || kinds.contains(booking.kind())) && (direction == null || goes(booking, direction));
    }

    private static boolean goes(Booking booking, Direction direction) {
        return switch (direction) {
            case IN -> booking.points() > 0;
            case OUT -> booking.points() < 0;
        };
    }
}
