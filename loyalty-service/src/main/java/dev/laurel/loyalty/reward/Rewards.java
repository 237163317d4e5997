package dev.laurel.loyalty.reward;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
public interface Rewards {

    void insert(Reward reward);

    Optional<Reward> find(String id);

    /** Stores the later one in place of the earlier; false when somebody else changed it meanwhile. */
    boolean replace(Reward before, Reward after);

    /** Takes it out of the catalogue; false when somebody else changed it meanwhile. */
    boolean remove(Reward reward);

    /** All that are on offer, cheapest first. */
    List<Reward> active();

    /**
     * In the order of their ids.
     *
     * @param status only these; nothing: all
     * @param after the id after which the page begins
     */
    List<Reward> page(@Nullable RewardStatus status, @Nullable String after, int most);
}
