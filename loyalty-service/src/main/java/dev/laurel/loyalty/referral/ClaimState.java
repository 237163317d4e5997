package dev.laurel.loyalty.referral;

/** How far a claim has come. */
public enum ClaimState {
    /** Stored; who the two are was not looked at yet. */
    CHECKING,
    /** Something about it looks odd; staff decide. */
    HELD,
    /** Waits for the friend's first purchase. */
    OPEN,
    /** The purchase is there; the bonus waits until it has settled for long enough. */
    QUALIFIED,
    /** Bonuses are being booked. */
    GRANTING,
    REWARDED,
    /** The purchase went back; bonuses are being taken back. */
    TAKING_BACK,
    TAKEN_BACK,
    /** Staff said no. */
    REFUSED,
    /** The friend was no newcomer. */
    LAPSED;

    /** Whether the friend's next purchase could matter. */
    boolean awaitsPurchase() {
        return switch (this) {
            case CHECKING, HELD, OPEN -> true;
            case QUALIFIED, GRANTING, REWARDED, TAKING_BACK, TAKEN_BACK, REFUSED, LAPSED -> false;
        };
    }

    /** Whether it counts as somebody who joined. */
    boolean counts() {
        return this != REFUSED && this != LAPSED;
    }
}
