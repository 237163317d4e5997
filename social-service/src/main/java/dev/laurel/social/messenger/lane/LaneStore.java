package dev.laurel.social.messenger.lane;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where parcels are kept. Each method is one step that a crash may follow. */
public interface LaneStore {

    /** Keeps those that are neither waiting nor done; answers the ids of those that were new. */
    Set<String> put(Collection<Parcel> parcels);

    /** The one whose turn it is. */
    Optional<Parcel> first(String lane);

    /** Whether it was done, or set aside, already. A crash may have come before it was taken away. */
    boolean isDone(String id);

    void done(Parcel parcel, Instant now);

    void postpone(Parcel parcel, Instant dueAt, int tries);

    /** Sets fields of a waiting parcel's content; nothing happens if it waits no more. */
    void amend(String id, Map<String, Object> fields);

    void setAside(Parcel parcel, String why, Instant now);

    /** Lanes that have something due, at most so many. */
    List<String> lanesDue(Instant now, int most);

    /** Whether the lane is the holder's until then; nobody else's turn meanwhile. */
    boolean lease(String lane, String holder, Instant now, Instant until);

    void renew(Collection<String> lanes, String holder, Instant until);

    void release(String lane, String holder);
}
