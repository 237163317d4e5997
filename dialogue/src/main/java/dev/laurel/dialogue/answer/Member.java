package dev.laurel.dialogue.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A linked member: what is asked about, and what is done in, the member's name. Whatever spends or cannot be undone is
 * called only after a confirmation. Keys are idempotency keys: the same key again must change nothing and answer the same.
 */
public interface Member {

    Account account();

    /** Newest first, at most so many, of that day or later. */
    List<Movement> history(Optional<LocalDate> since, int limit);

    Origin origin();

    List<Entered> entries();

    /** Spends exactly so many points on a reward; one that costs something else by now is {@code NotOffered}. */
    Redemption redeem(String rewardId, long points, String key);

    Entry enterFree(String sweepstakesId, String key);

    /** Spends exactly so many points on so many entries. */
    Entry enterWithPoints(String sweepstakesId, int entries, long points, String key);

    /** Parts this channel from the account. */
    void unlink();

    /** Starts the erasure of the account and of all personal data. */
    void erase();
}
