package dev.laurel.loyalty.report;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.platform.web.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many members had an entry in a time.
 *
 * @param activeMembers in all of it, each counted once
 * @param days on each day (UTC), each member counted once a day
 */
record Activity(Instant from, Instant until, long activeMembers, List<Day> days) {

    /** One day. */
    record Day(LocalDate day, long activeMembers) {}

    /** Counts by reading what is recent in the journals. */
    static Activity read(Period period, RecentEntries recent) {
        Members members = new Members();
        recent.read(period.from(), period.until(), () -> true, members);
        return new Activity(
                period.from(),
                period.until(),
                members.active,
                period.days().stream()
                        .map(day -> new Day(day, members.days.getOrDefault(day, 0L)))
                        .toList());
    }

    /** The day that an entry counts for: of the instant with which a day begins, the one before it. */
    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at.minusMillis(1), ZoneOffset.UTC);
    }

    private static final class Members implements RecentEntries.Visitor {

        private final Map<LocalDate, Long> days = new HashMap<>();
        private final Set<LocalDate> ofMember = new HashSet<>();
        private long active;

        @Override
        public void begin(Head before) {
            ofMember.clear();
        }

        @Override
        public void entry(Entry entry) {
            ofMember.add(dayOf(entry.at()));
        }

        @Override
        public void end() {
            active += ofMember.isEmpty() ? 0 : 1;
            ofMember.forEach(day -> days.merge(day, 1L, Long::sum));
        }
    }
}
