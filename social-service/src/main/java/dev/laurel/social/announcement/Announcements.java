package dev.laurel.social.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All announcements. */
interface Announcements {

    Optional<Announcement> find(String id);

    /** Adds it unless there is one with its id; says whether it did. */
    boolean add(Announcement announcement);

    /** Replaces one that was read by what it becomes; nothing when somebody else has changed it since. */
    Optional<Announcement> replace(Announcement read, Announcement next);

    /** What there is something to do for now. */
    List<Announcement> due(Instant now, int count);

    /** Newest first, older than this one. */
    List<Announcement> olderThan(@Nullable String id, int count);

    /**
     * Changes one, whoever else changes it at the same time.
     *
     * @param change what it becomes, or nothing when it cannot be changed so
     * @return what it is then; nothing when there is none, or it cannot be changed so
     */
    default Optional<Announcement> change(String id, Function<Announcement, Optional<Announcement>> change) {
        while (true) {
            var read = find(id);
            var next = read.flatMap(change);
            if (next.isEmpty()) {
                return next;
            }
            var replaced = replace(read.get(), next.get());
            if (replaced.isPresent()) {
                return replaced;
            }
        }
    }
}
