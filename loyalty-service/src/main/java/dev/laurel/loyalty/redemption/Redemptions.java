package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.reward.Popularity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where redemptions are kept, with the events that tell of them. */
public interface Redemptions extends Popularity {

    /** Stores it; false when there is one with its id. */
    boolean insert(Redemption redemption);

    Optional<Redemption> find(String id);

    /**
     * Stores the later in place of the earlier, together with what other services are told of it.
     *
     * @return false, with nothing stored or told, when somebody else changed it meanwhile
     */
    boolean advance(Redemption before, Redemption after);

    /** Those that have to be looked at, the most urgent first. */
    List<Redemption> due(Instant now, int most);

    /** The selected ones, newest first. */
    List<Redemption> newest(Selection selection, @Nullable Place after, int most);

    /** What to list; nothing is left out for what is absent. */
    record Selection(
            @Nullable String member,
            @Nullable String rewardId,
            @Nullable RedemptionStatus status) {

        public static Selection ofMember(String member) {
            return new Selection(member, null, null);
        }
    }

    /** A place in a list that is ordered by start and id, which never change. */
    record Place(Instant startedAt, String id) {}
}
