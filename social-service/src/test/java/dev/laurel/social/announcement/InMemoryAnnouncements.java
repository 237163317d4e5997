package dev.laurel.social.announcement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Announcements without a store. */
final class InMemoryAnnouncements implements Announcements {

    private final Map<String, Announcement> all = new LinkedHashMap<>();

    @Override
    public Optional<Announcement> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean add(Announcement announcement) {
        return all.putIfAbsent(announcement.id(), announcement) == null;
    }

    @Override
    public Optional<Announcement> replace(Announcement read, Announcement next) {
        var stored = next.numbered(read.version() + 1);
        return all.replace(read.id(), read, stored) ? Optional.of(stored) : Optional.empty();
    }

    @Override
    public List<Announcement> due(Instant now, int count) {
        return all.values().stream()
                .filter(one -> one.due() != null && !one.due().isAfter(now))
                .limit(count)
                .toList();
    }

    @Override
    public List<Announcement> olderThan(@Nullable String id, int count) {
        return all.values().stream().limit(count).toList();
    }
}
