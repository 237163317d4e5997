package dev.laurel.social.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Conversations in memory, with the same conditions as those in the store. */
class InMemoryTalks implements Talks {

    final Map<String, Talk> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<Talk> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public boolean write(Talk next) {
        var written = new AtomicBoolean();
        stored.compute(next.id(), (id, current) -> {
            long version = current == null ? 0 : current.version();
            written.set(version == next.version() - 1);
            return written.get() ? next : current;
        });
        return written.get();
    }

    @Override
    public List<TalkHeading> latest(Word.State state, Place before, int most) {
        return stored.values().stream()
                .filter(talk -> state == null || talk.word().state() == state)
                .sorted(Comparator.comparing(Talk::lastAt).reversed())
                .limit(most)
                .map(TalkHeading::of)
                .toList();
    }

    @Override
    public List<String> ofCustomer(String customerId) {
        return stored.values().stream()
                .filter(talk -> talk.customers().contains(customerId))
                .map(Talk::id)
                .toList();
    }

    @Override
    public List<String> silentSince(Instant cutoff) {
        return List.of();
    }

    @Override
    public void forget(Collection<String> ids) {
        stored.keySet().removeAll(ids);
    }
}
