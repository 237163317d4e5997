package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Why an entry is what it is, and what became of it.
 *
 * @param lots what joined them, or left them when below 0
 * @param follows the entries that it was computed from
 * @param followedBy the entries that were computed from it
 */
record EntryWhy(
        long seq,
        String kind,
        long points,
        Instant at,
        ReferenceLine reference,
        RuleLine rule,
        List<LotChange> lots,
        List<Other> follows,
        List<Other> followedBy,
        List<String> sentences) {

    /** Points that joined a lot or left it. */
    record LotChange(String lot, LocalDate expiresOn, long points) {}

    /** Another entry of the member. */
    record Other(long seq, String kind, long points, String reason) {

        static Other of(Entry entry) {
            Booking booking = entry.booking();
            return new Other(entry.seq(), booking.kind().label(), booking.points(), booking.reason());
        }
    }

    static EntryWhy of(Entry entry, List<Entry> follows, List<Entry> followedBy, Words words) {
        Booking booking = entry.booking();
        List<String> sentences = new ArrayList<>(words.entry(entry));
        follows.forEach(other -> sentences.add(words.follows(other)));
        followedBy.forEach(other -> sentences.add(words.followedBy(other)));
        return new EntryWhy(
                entry.seq(),
                booking.kind().label(),
                booking.points(),
                entry.at(),
                ReferenceLine.of(booking.reference()),
                RuleLine.of(booking.working()),
                booking.lots().stream()
                        .map(lot -> new LotChange(LotName.of(lot).toString(), lot.expiresOn(), lot.points()))
                        .toList(),
                follows.stream().map(Other::of).toList(),
                followedBy.stream().map(Other::of).toList(),
                sentences);
    }
}
