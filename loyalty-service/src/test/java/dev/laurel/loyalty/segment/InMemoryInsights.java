package dev.laurel.loyalty.segment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Insights and nights in memory. */
final class InMemoryInsights implements Insights, Nights {

    final TreeMap<String, Insight> kept = new TreeMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final TreeMap<String, Night> nights = new TreeMap<>();

    @Override
    public Map<String, Insight> find(Collection<String> members) {
        Map<String, Insight> found = new HashMap<>(kept);
        found.keySet().retainAll(new HashSet<>(members));
        return found;
    }

    @Override
    public void save(Collection<Insight> insights) {
        insights.stream()
                .filter(insight -> !forgotten.contains(insight.member()))
                .forEach(insight -> kept.put(insight.member(), insight));
    }

    @Override
    public List<Insight> in(Segment segment, String after, int count) {
        return kept.tailMap(after, false).values().stream()
                .filter(insight -> insight.segment().equals(Optional.of(segment.label())))
                .limit(count)
                .toList();
    }

    @Override
    public void forget(String member) {
        forgotten.add(member);
        kept.remove(member);
    }

    @Override
    public void save(Night night) {
        nights.put(night.day().toString(), night);
    }

    @Override
    public Optional<Night> last() {
        return Optional.ofNullable(nights.lastEntry()).map(Map.Entry::getValue);
    }
}
