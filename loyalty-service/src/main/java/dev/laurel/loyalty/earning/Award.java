package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.CampaignShare;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Use;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The booking that a settled payment earns: a pure function of payment, rule, tiers and what came before. */
public final class Award {

    /** The name of the rule in an award's working. */
    public static final String RULE = "earn";

    /** The type of reference that an award, and whatever follows from it, has to its payment. */
    public static final String REFERENCE = "payment";

    private Award() {}

    /** The key by which a payment is awarded once. */
    public static String key(String paymentId) {
        return "award:" + paymentId;
    }

    /** What decides on the points of a payment that is awarded now, before campaigns. */
    public static EarnInputs inputs(
            SettledPayment payment, EarnRule rule, TierTable tiers, Standing before, Instant at) {
        Tier tier = tiers.of(before.tier());
        return new EarnInputs(
                payment.amount(),
                rule.rate(payment.amount().getCurrencyUnit().getCode()),
                tier.name(),
                tier.multiplier(),
                tiers.version(),
                rule.pointsLastMonths(),
                payment.processor(),
                payment.settledAt(),
                rule.waitsUntil(Standing.dayOf(at)),
                List.of(),
                Collections.emptySortedSet());
    }

    /**
     * The booking for a payment from the inputs alone; the auditor compares it with what is stored. A payment that earns 0
     * points is booked too: the journal shows that it was not forgotten.
     *
     * @param tiers the version that the inputs name
     * @param before where the member stood
     */
    public static Booking booking(
            String paymentId, EarnInputs inputs, int ruleVersion, TierTable tiers, Standing before, Instant at) {
        long points = inputs.points();
        YearMonth month = Standing.monthOf(at);
        long qualifying = before.window().plus(month, inputs.qualifying()).points(month);
        TierStanding after = tiers.promote(before.tier(), qualifying, at);
        List<String> lines = new ArrayList<>(inputs.lines(ruleVersion));
        if (!after.name().equals(inputs.tier())) {
            lines.add(qualifying + " qualifying points: now " + after.name() + " (tiers " + tiers.version() + ')');
        }
        long inLot = before.reachingLots(points);
        if (inLot < points) {
            lines.add((points - inLot) + " of them make up for points that went back after they were spent");
        }
        return new Booking(
                EntryKind.EARN,
                points == 0 ? List.of() : List.of(new Posting(LedgerAccount.ISSUED, reached(inputs), points)),
                "Purchase of " + inputs.amount().getAmount().toPlainString() + " "
                        + inputs.amount().getCurrencyUnit(),
                new Reference(REFERENCE, paymentId),
                key(paymentId),
                new Working(RULE, ruleVersion, inputs.toMap(), lines),
                inLot == 0 ? List.of() : List.of(Lot.earned(month, inputs.pointsLastMonths(), inLot)),
                inputs.qualifying(),
                null,
                inputs.tier(),
                after,
                waits(inputs),
                uses(inputs, before));
    }

    private static LedgerAccount reached(EarnInputs inputs) {
        return inputs.waitsUntil() == null ? LedgerAccount.AVAILABLE : LedgerAccount.PENDING;
    }

    private static SortedMap<LocalDate, Long> waits(EarnInputs inputs) {
        SortedMap<LocalDate, Long> waits = new TreeMap<>();
        LocalDate day = inputs.waitsUntil();
        if (day != null && inputs.points() > 0) {
            waits.put(day, inputs.points());
        }
        return waits;
    }

    private static SortedMap<String, Use> uses(EarnInputs inputs, Standing before) {
        SortedMap<String, Use> uses = new TreeMap<>();
        inputs.campaigns().stream()
                .filter(CampaignShare::counted)
                .forEach(share -> uses.put(share.campaign(), new Use(1, share.points())));
        inputs.ended()
                .forEach(campaign -> uses.put(campaign, before.use(campaign).negated()));
        return uses;
    }
}
