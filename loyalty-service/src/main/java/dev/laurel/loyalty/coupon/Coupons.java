package dev.laurel.loyalty.coupon;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where codes are kept. Each method is one conditional write on one code; who holds a code is written in it, and no
 * holder ever holds two. Done again, each does nothing more.
 */
public interface Coupons {

    /**
     * Puts codes into a reward's pool.
     *
     * @param coupons free ones
     * @return the ids of those that were there already, in this pool or another
     */
    Set<String> add(Collection<Coupon> coupons);

    /**
     * Gives the holder a free code of the reward's pool, unless he has one.
     *
     * @return false when none is left
     */
    boolean reserve(String rewardId, String holder);

    /** Puts the code that the holder has not seen yet back into the pool, if there is one. */
    void release(String holder);

    /**
     * Makes the code that was reserved for the holder one that may be used.
     *
     * @param validUntil ignored when it is one already
     */
    void issue(String holder, Optional<Instant> validUntil);

    /** Stores a code that was made for its holder, unless he has one. */
    void issueNew(Coupon coupon);

    /** Takes back a code that was shown; used ones stay used. Returns the code as it is then, if the holder has any. */
    Optional<Coupon> withdraw(String holder);

    /** Uses the code if it may be used. Returns false, with nothing changed, when it may not. */
    boolean use(String id, Instant at, String staff);

    /** The code with this id. */
    Optional<Coupon> find(String id);

    /** The codes of these holders, by holder; whoever has none is not in it. */
    Map<String, Coupon> heldBy(Collection<String> holders);

    /** Whether the reward's pool has a code left. */
    boolean hasFree(String rewardId);

    /** How many codes the reward's pool has left. */
    long free(String rewardId);
}
