package dev.laurel.loyalty.referral;

import java.util.Optional;

/** Whose code is which. */
public interface Referrers {

    /** The member's code, made now if he has none. */
    ReferralCode codeOf(String member);

    /** The member who has this code. */
    Optional<String> memberWith(ReferralCode code);
}
