package dev.laurel.loyalty.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where transfers are kept. */
public interface Transfers {

    /** Stores a new one; false, with nothing stored, when there is one with this id. */
    boolean insert(Transfer transfer);

    /** Replaces the version before this one; false when that is not the current one any more. */
    boolean replace(Transfer next);

    Optional<Transfer> find(String id);

    /** Those that are to be looked at, the longest due first. */
    List<Transfer> due(Instant now, int most);

    /**
     * What a member sent, newest first.
     *
     * @param after the last one of the page before; nothing for the first page
     */
    List<Transfer> sentBy(String member, @Nullable Place after, int most);

    /** Where in the order of {@link #sentBy} a transfer stands. */
    record Place(Instant createdAt, String id) {}
}
