package dev.laurel.loyalty.transfer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a member has sent on one day (UTC): the document whose conditional write keeps the daily limits, however many
 * requests come at once.
 *
 * @param version counts the changes; 0 when it is not stored yet
 * @param reserved points by reservation
 */
public record Allowance(String member, long version, LocalDate day, SortedMap<String, Long> reserved) {

    public Allowance {
        reserved = Collections.unmodifiableSortedMap(new TreeMap<>(reserved));
    }

    /** The allowance of somebody who has sent nothing. */
    public static Allowance unused(String member) {
        return new Allowance(member, 0, LocalDate.EPOCH, Collections.emptySortedMap());
    }

    /** What came of asking for room. */
    sealed interface Reservation {

        /** There is room, once this is stored. */
        record Room(Allowance next) implements Reservation {}

        /** It has its room already. */
        record AlreadyThere() implements Reservation {}

        /** No more today: so many points and transfers are left. */
        record Full(long pointsLeft, int transfersLeft) implements Reservation {}
    }

    /** Room for these points under this name. A clock that is behind counts for the later day that is known here. */
    Reservation reserve(String name, long points, LocalDate today, TransferLimits limits) {
        SortedMap<String, Long> known = today.isAfter(day) ? Collections.emptySortedMap() : reserved;
        if (known.containsKey(name)) {
            return new Reservation.AlreadyThere();
        }
        long left = limits.pointsPerDay()
                - known.values().stream().mapToLong(Long::longValue).sum();
        int transfersLeft = limits.transfersPerDay() - known.size();
        if (points > left || transfersLeft < 1) {
            return new Reservation.Full(Math.max(0, left), Math.max(0, transfersLeft));
        }
        SortedMap<String, Long> more = new TreeMap<>(known);
        more.put(name, points);
        return new Reservation.Room(new Allowance(member, version + 1, today.isAfter(day) ? today : day, more));
    }

    /** Without this reservation, whose points never left. */
    Allowance without(String name) {
        SortedMap<String, Long> fewer = new TreeMap<>(reserved);
        fewer.remove(name);
        return new Allowance(member, version + 1, day, fewer);
    }
}
