package dev.laurel.loyalty.expiry;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.EarlierEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Standing;
import java.time.LocalDate;
import java.util.List;

/** Computes again what expired. */
final class ExpiryRecomputation implements AuditedRule {

    @Override
    public String rule() {
        return Expiry.RULE;
    }

    @Override
    public List<String> differences(Entry entry, Head before, EarlierEntries earlier) {
        String input = entry.booking().working().inputs().get("day");
        if (input == null) {
            return List.of("no input day");
        }
        LocalDate day = LocalDate.parse(input);
        if (day.isAfter(Standing.dayOf(entry.at()))) {
            return List.of("it was booked before its day " + day);
        }
        return AuditedRule.compare(Expiry.booking(day, before.standing()), entry.booking());
    }
}
