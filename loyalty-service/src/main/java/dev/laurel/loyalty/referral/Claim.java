package dev.laurel.loyalty.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A friend's word that somebody referred him. Each change is one conditional write that raises the version.
 *
 * @param id follows from the friend and does not tell who he is, since both see it in their ledgers
 * @param version counts the changes, from 1
 * @param signs what looked odd, in words for staff
 * @param payment the friend's purchase that counts; nothing before there is one
 * @param refunded that purchase went back as a whole while bonuses were being booked
 * @param bonuses what both get, once that is decided
 * @param decision of staff, if one was asked for
 * @param lookAt when somebody has to go on with it; nothing when it waits for others or has ended
 */
public record Claim(
        String id,
        long version,
        String friend,
        String referrer,
        ClaimState state,
        List<String> signs,
        @Nullable String payment,
        boolean refunded,
        Bonuses bonuses,
        @Nullable Decision decision,
        Instant claimedAt,
        @Nullable Instant rewardedAt,
        @Nullable Instant lookAt) {

    private static final int DIGITS = 26;

    public Claim {
        signs = List.copyOf(signs);
    }

    /** Points for each side, 0 or more. */
    public record Bonuses(long friend, long referrer) {
        static final Bonuses UNDECIDED = new Bonuses(0, 0);
    }

    /** Who decided about it, when and why. */
    public record Decision(String by, Instant at, String reason) {}

    /** The id of the one claim that this member can make. */
    static String idOf(String friend) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("referral\n" + friend).getBytes(UTF_8));
            return "ref_" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    static Claim made(String friend, String referrer, Instant now, Instant lookAt) {
        return new Claim(
                idOf(friend),
                1,
                friend,
                referrer,
                ClaimState.CHECKING,
                List.of(),
                null,
                false,
                Bonuses.UNDECIDED,
                null,
                now,
                null,
                lookAt);
    }

    Claim lookingAgain(Instant at) {
        return next(state, payment, at);
    }

    Claim lapsed() {
        return next(ClaimState.LAPSED, payment, null);
    }

    Claim held(List<String> why) {
        return new Claim(
                id,
                version + 1,
                friend,
                referrer,
                ClaimState.HELD,
                why,
                payment,
                refunded,
                bonuses,
                decision,
                claimedAt,
                rewardedAt,
                null);
    }

    Claim decided(boolean approved, Decision by, Instant now) {
        return new Claim(
                id,
                version + 1,
                friend,
                referrer,
                approved ? ClaimState.OPEN : ClaimState.REFUSED,
                signs,
                payment,
                refunded,
                bonuses,
                by,
                claimedAt,
                rewardedAt,
                approved && payment != null ? now : null);
    }

    /** Open; with a purchase that came meanwhile it goes on at once. */
    Claim open(Instant now) {
        return next(ClaimState.OPEN, payment, payment == null ? null : now);
    }

    Claim purchased(String paymentId, Instant now) {
        return next(state, paymentId, state == ClaimState.OPEN ? now : lookAt);
    }

    /** The purchase went back before anything was given for it. */
    Claim withoutPurchase() {
        return next(
                state == ClaimState.QUALIFIED ? ClaimState.OPEN : state,
                null,
                state == ClaimState.CHECKING ? lookAt : null);
    }

    Claim qualified(Instant settledAt) {
        return next(ClaimState.QUALIFIED, payment, settledAt);
    }

    Claim granting(Bonuses decided, Instant lookAt) {
        return new Claim(
                id,
                version + 1,
                friend,
                referrer,
                ClaimState.GRANTING,
                signs,
                payment,
                refunded,
                decided,
                decision,
                claimedAt,
                rewardedAt,
                lookAt);
    }

    Claim noticingRefund() {
        return new Claim(
                id,
                version + 1,
                friend,
                referrer,
                state,
                signs,
                payment,
                true,
                bonuses,
                decision,
                claimedAt,
                rewardedAt,
                lookAt);
    }

    Claim rewarded(Instant now) {
        return new Claim(
                id,
                version + 1,
                friend,
                referrer,
                ClaimState.REWARDED,
                signs,
                payment,
                refunded,
                bonuses,
                decision,
                claimedAt,
                now,
                refunded ? now : null);
    }

    Claim takingBack(Instant lookAt) {
        return next(ClaimState.TAKING_BACK, payment, lookAt);
    }

    Claim takenBack() {
        return next(ClaimState.TAKEN_BACK, payment, null);
    }

    private Claim next(ClaimState to, @Nullable String purchase, @Nullable Instant nextLook) {
        return new Claim(
                id,
                version + 1,
                friend,
                referrer,
                to,
                signs,
                purchase,
                refunded,
                bonuses,
                decision,
                claimedAt,
                rewardedAt,
                nextLook);
    }
}
