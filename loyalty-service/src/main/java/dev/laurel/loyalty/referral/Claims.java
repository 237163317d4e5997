package dev.laurel.loyalty.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where claims are kept. */
public interface Claims {

    /** Stores a new one; false, with nothing stored, when this friend has made one. */
    boolean insert(Claim claim);

    /** Replaces the version before this one; false when that is not the current one any more. */
    boolean replace(Claim next);

    Optional<Claim> find(String id);

    /** Those that somebody has to go on with, the longest due first. */
    List<Claim> due(Instant now, int most);

    /** All claims of one member's code. */
    List<Claim> on(String referrer);

    /**
     * Claims in this state in the order of their ids.
     *
     * @param after the id with which the page before ended; nothing for the first page
     */
    List<Claim> in(ClaimState state, @Nullable String after, int most);
}
