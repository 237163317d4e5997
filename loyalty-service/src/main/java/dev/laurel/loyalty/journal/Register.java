package dev.laurel.loyalty.journal;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the register of members in the order of their ids. */
public interface Register {

    /**
     * The members that follow.
     *
     * @param member nothing to begin
     * @param most how many at most
     */
    List<String> after(@Nullable String member, int most);

    /** The heads of these members, as last seen by anybody, in no order. */
    List<StoredHead> heads(Collection<String> members);
}
