package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.program.Version;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.util.ArrayList;
import java.util.List;

/** Computes bookings again from the inputs stored in them and the versions that they name. */
final class Recomputation {

    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final StepRecomputation steps;
    private final CalendarRecomputation calendar;

    Recomputation(Versions<EarnRule> rules, Versions<TierTable> tiers, StoredJournal journal) {
        this.rules = rules;
        this.tiers = tiers;
        this.steps = new StepRecomputation(tiers, journal);
        this.calendar = new CalendarRecomputation(tiers);
    }

    /** What is otherwise in the entry than it should be after this head; empty when all is well. */
    List<String> differences(Entry entry, Head before) {
        return switch (entry.booking().kind()) {
            case EARN -> award(entry, before);
            case REVERSE, RESTORE, HOLD, RELEASE, NOTE, DEFER -> steps.differences(entry, before);
            case MATURE, TIER -> calendar.differences(entry, before);
        };
    }

    private List<String> award(Entry entry, Head before) {
        Booking stored = entry.booking();
        Working working = stored.working();
        List<String> differences = new ArrayList<>();
        try {
            EarnInputs inputs = EarnInputs.of(working.inputs());
            EarnRule rule = named(rules, working.version(), "earn rule");
            TierTable table = named(tiers, inputs.tierTable(), "tiers");
            Booking again = Award.booking(
                    stored.reference().id(), inputs, rule.version(), table, before.standing(), entry.at());
            if (!again.equals(stored)) {
                differences.add("its inputs give " + again + ", stored is " + stored);
            }
            compareInputs(inputs, rule, table, table.of(before.standing().tier()), differences);
        } catch (RuntimeException impossible) {
            differences.add("it cannot be computed again: " + impossible.getMessage());
        }
        return differences;
    }

    private static void compareInputs(
            EarnInputs inputs, EarnRule rule, TierTable table, Tier tier, List<String> differences) {
        String currency = inputs.amount().getCurrencyUnit().getCode();
        if (inputs.rate().compareTo(rule.rate(currency)) != 0 || inputs.pointsLastMonths() != rule.pointsLastMonths()) {
            differences.add("its rate or its months are not those of earn rule " + rule.version());
        }
        if (!inputs.tier().equals(tier.name()) || inputs.multiplier().compareTo(tier.multiplier()) != 0) {
            differences.add("its tier or multiplier is not the member's before it by tiers " + table.version());
        }
    }

    static <T extends Version> T named(Versions<T> versions, int number, String what) {
        return versions.version(number).orElseThrow(() -> new IllegalArgumentException("No " + what + " " + number));
    }
}
