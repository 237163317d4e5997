package dev.laurel.loyalty.redemption;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's redemption of a reward and how far it is. Each step is one conditional write on its version.
 *
 * @param fingerprint tells whether a repeated request asks for the same
 * @param refusal why it could not be had; nothing unless it was refused
 * @param lookAt when to look whether something remains to be done; nothing when nothing does
 * @param history what happened, oldest first
 */
public record Redemption(
        String id,
        String member,
        long version,
        RedemptionStatus status,
        TakenReward reward,
        String fingerprint,
        @Nullable Refusal refusal,
        Instant startedAt,
        @Nullable Instant lookAt,
        List<Happening> history) {

    public Redemption {
        history = List.copyOf(history);
    }

    /**
     * A step in its history.
     *
     * @param who the member, a member of staff, or {@code laurel}
     * @param what a word that is always the same
     * @param detail in words, empty when there is nothing to add
     */
    public record Happening(Instant at, String who, String what, String detail) {}

    static final String LAUREL = "laurel";

    static Redemption started(
            String id, String member, TakenReward reward, String fingerprint, Instant at, Duration patience) {
        return new Redemption(
                id,
                member,
                1,
                RedemptionStatus.STARTED,
                reward,
                fingerprint,
                null,
                at,
                at.plus(patience),
                List.of(new Happening(at, member, "started", "")));
    }

    Redemption to(RedemptionStatus next, String who, String detail, Instant at, @Nullable Instant nextLook) {
        List<Happening> more = new ArrayList<>(history);
        more.add(new Happening(at, who, next.name().toLowerCase(Locale.ROOT), detail));
        return new Redemption(id, member, version + 1, next, reward, fingerprint, refusal, startedAt, nextLook, more);
    }

    Redemption refusing(Refusal why, Instant at, Instant nextLook) {
        Redemption refusing = to(RedemptionStatus.REFUSING, LAUREL, why.message(), at, nextLook);
        return new Redemption(
                id,
                member,
                refusing.version,
                refusing.status,
                reward,
                fingerprint,
                why,
                startedAt,
                nextLook,
                refusing.history);
    }

    /** The same, looked at now and again then. */
    Redemption looked(@Nullable Instant nextLook) {
        return new Redemption(
                id, member, version + 1, status, reward, fingerprint, refusal, startedAt, nextLook, history);
    }

    /** Why Laurel took it back by itself, in words for the member; nothing when it did not. */
    Optional<String> takenBackBecause() {
        return history.stream()
                .filter(happening ->
                        happening.what().equals("cancelling") && happening.who().equals(LAUREL))
                .map(Happening::detail)
                .findFirst();
    }

    /** The key under which its points are spent. */
    public String spendKey() {
        return "redeem:" + id;
    }

    /** When it came to where it is. */
    public Instant changedAt() {
        return history.getLast().at();
    }
}
