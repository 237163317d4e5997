package dev.laurel.loyalty.model;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Lots;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.tier.TierStanding;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Holds the standing in an entry against the model's. */
record Comparison(Entry entry) {

    void with(ModelMember member) {
        Standing standing = entry.standing();
        TierStanding tier = standing.tier();
        expect("available", member.purse.available, standing.balances().available());
        expect("pending", member.purse.pending, standing.balances().pending());
        expect("lots", member.purse.batches, batches(standing.lots()));
        expect("expired lots", member.purse.lapsed, batches(standing.lapsed()));
        expect("waiting", member.purse.waiting, standing.waiting());
        expect(
                "counts towards tiers",
                member.qualifying(entry.at()),
                standing.window().points(ModelMember.month(entry.at())));
        expect("tier", member.rank, tier == null ? null : new Rank(tier.name(), tier.since(), tier.reviewed()));
        expect("uses of campaigns", member.uses, standing.uses());
        expect("deferred", member.deferred.keySet(), standing.deferred());
    }

    private static Map<Batch, Long> batches(Lots lots) {
        Map<Batch, Long> batches = new TreeMap<>();
        for (Lot lot : lots.open()) {
            batches.put(new Batch(lot.expiresOn(), lot.earnedIn()), lot.points());
        }
        return batches;
    }

    private void expect(String what, Object model, Object journal) {
        if (!Objects.equals(model, journal)) {
            throw new AssertionError("%s, %s: %s should be %s and is %s"
                    .formatted(entry.id(), entry.booking().idempotencyKey(), what, model, journal));
        }
    }
}
