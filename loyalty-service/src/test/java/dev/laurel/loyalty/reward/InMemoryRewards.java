package dev.laurel.loyalty.reward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A catalogue in memory. */
public final class InMemoryRewards implements Rewards {

    private final Map<String, Reward> all = new ConcurrentHashMap<>();

    /** An active reward without gates; the test's own terms otherwise. */
    public static Reward active(
            String id, long cost, RewardKind kind, @Nullable Long stock, @Nullable Integer perMember) {
        return new Reward(
                id,
                2,
                RewardStatus.ACTIVE,
                new RewardTerms("Reward " + id, "", cost, kind, stock, null, null, null, perMember));
    }

    @Override
    public void insert(Reward reward) {
        all.put(reward.id(), reward);
    }

    @Override
    public Optional<Reward> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean replace(Reward before, Reward after) {
        return all.replace(before.id(), before, after);
    }

    @Override
    public boolean remove(Reward reward) {
        return all.remove(reward.id(), reward);
    }

    @Override
    public List<Reward> active() {
        return all.values().stream()
                .filter(reward -> reward.status() == RewardStatus.ACTIVE)
                .toList();
    }

    @Override
    public List<Reward> page(@Nullable RewardStatus status, @Nullable String after, int most) {
        return List.copyOf(all.values());
    }
}
