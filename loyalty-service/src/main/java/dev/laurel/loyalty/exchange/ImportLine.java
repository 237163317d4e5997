package dev.laurel.loyalty.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line that can be imported.
 *
 * @param number counts the file's lines of members from 1
 * @param points 0 or more
 * @param expiresOn the first day (UTC) on which they are gone; nothing: as points that are earned now
 * @param tier into which the member is lifted, if it is higher than where he stands
 */
record ImportLine(
        int number,
        String member,
        long points,
        @Nullable LocalDate expiresOn,
        @Nullable String tier) {}
