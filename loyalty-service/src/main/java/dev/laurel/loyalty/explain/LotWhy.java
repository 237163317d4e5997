package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the points of a lot came from.
 *
 * @param lot its name, to ask about it alone
 * @param sources newest first
 * @param nextCursor with {@code lot}, where the other sources are; nothing when these are all
 */
record LotWhy(
        String lot,
        String earnedIn,
        LocalDate expiresOn,
        long points,
        List<SourceWhy> sources,
        @Nullable String nextCursor,
        List<String> sentences) {

    /**
     * An entry whose points are in the lot.
     *
     * @param points how many of them
     * @param brought how many it brought, less what went back with its money; the others were spent
     */
    record SourceWhy(
            long seq,
            String kind,
            long points,
            long brought,
            Instant at,
            String reason,
            ReferenceLine reference,
            RuleLine rule) {}

    static LotWhy of(LotChain chain, Words words) {
        Lot lot = chain.lot();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.lot(lot));
        chain.sources().forEach(source -> sentences.add(words.source(source)));
        Place next = chain.next();
        if (next != null) {
            sentences.add(next.missing() + " of them came before entry " + (next.seq() + 1) + ".");
        }
        return new LotWhy(
                LotName.of(lot).toString(),
                lot.earnedIn().toString(),
                lot.expiresOn(),
                lot.points(),
                chain.sources().stream().map(LotWhy::line).toList(),
                next == null ? null : next.toString(),
                sentences);
    }

    private static SourceWhy line(LotSource source) {
        Booking booking = source.entry().booking();
        return new SourceWhy(
                source.entry().seq(),
                booking.kind().label(),
                source.points(),
                source.brought(),
                source.entry().at(),
                booking.reason(),
                ReferenceLine.of(booking.reference()),
                RuleLine.of(booking.working()));
    }
}
