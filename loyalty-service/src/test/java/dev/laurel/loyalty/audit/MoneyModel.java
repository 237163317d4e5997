package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.payment.ToldPayment;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a member should have when all has been heard, in integers and from where each payment's money stands alone: no
 * order, no steps, no versions.
 */
final class MoneyModel {

    long available;
    long pending;
    final Map<YearMonth, Long> lots = new TreeMap<>();

    /** Only the tier's multiplier and the month are taken from the journal: they hang on the order of awards. */
    MoneyModel(List<Entry> journal, Map<String, ToldPayment> stories) {
        for (Entry entry : journal) {
            if (entry.booking().kind() == EntryKind.EARN) {
                add(entry, stories.get(entry.booking().reference().id()));
            }
        }
    }

    private void add(Entry award, ToldPayment story) {
        String multiplier = award.booking().working().inputs().get("multiplier");
        long percent = Map.of("1", 100L, "1.25", 125L, "1.5", 150L, "2", 200L).get(multiplier);
        long ifHeldStays = points(story.paid - story.returned, percent);
        long kept = points(story.paid - story.returned - story.held, percent);
        available += kept;
        pending += ifHeldStays - kept;
        if (ifHeldStays > 0) {
            lots.merge(ReferenceModel.month(award.at()), ifHeldStays, Long::sum);
        }
    }

    private static long points(long cents, long percent) {
        return BigInteger.valueOf(cents)
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(10_000))
                .longValueExact();
    }

    long qualifying(YearMonth month) {
        // held points still qualify, as they still lie in their lots
        return lots.entrySet().stream()
                .filter(lot -> !lot.getKey().isBefore(month.minusMonths(12)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
