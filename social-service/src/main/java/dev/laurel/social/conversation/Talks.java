package dev.laurel.social.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All conversations, one document each. */
public interface Talks {

    Optional<Talk> find(String id);

    /** Writes the next version; false when somebody else was faster, or when the conversation was forgotten meanwhile. */
    boolean write(Talk next);

    /**
     * The latest first.
     *
     * @param state only those; nothing: all
     * @param before where the page before ended
     */
    List<TalkHeading> latest(Word.@Nullable State state, @Nullable Place before, int most);

    /** Ids of those in which somebody spoke for this customer, at most a thousand. */
    List<String> ofCustomer(String customerId);

    /** Ids of those in which nothing was said since then, at most a thousand. */
    List<String> silentSince(Instant cutoff);

    /** Forgets these. */
    void forget(Collection<String> ids);

    /** A place in the list: conversations of this time or before, and of those of this very time with a lesser id. */
    record Place(Instant lastAt, String id) {}
}
