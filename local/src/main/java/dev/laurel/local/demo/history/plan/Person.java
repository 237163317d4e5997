package dev.laurel.local.demo.history.plan;

import java.time.LocalDate;

/**
 * A member.
 *
 * @param joins so many days before today
 * @param leaves so many days before today was the last visit; 0: comes still
 * @param visits a week
 * @param rail on which most is paid
 * @param plays how likely a visit brings an entry in a draw
 * @param referredBy the key of whoever brought this member; empty: nobody
 */
public record Person(
        String key,
        String email,
        String name,
        LocalDate born,
        String region,
        int joins,
        int leaves,
        double visits,
        String rail,
        double plays,
        String referredBy) {

    /** Whether the local realm brings this account. */
    public boolean isLocal() {
        return email.endsWith("@laurel.local");
    }

    /** Whether this member comes by, so many days before today. */
    boolean comesBy(int daysAgo) {
        return daysAgo <= joins && daysAgo > leaves - 1;
    }
}
