package dev.laurel.loyalty.earning;

import static dev.laurel.loyalty.earning.EarnInputs.plain;

import dev.laurel.loyalty.campaign.CampaignShare;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An award's arithmetic in words that a person can check. */
record EarnLines(EarnInputs inputs, int ruleVersion) {

    List<String> lines() {
        BigDecimal amount = inputs.amount().getAmount();
        List<String> lines = new ArrayList<>();
        lines.add(amount.toPlainString() + ' ' + inputs.amount().getCurrencyUnit() + " × " + plain(inputs.rate())
                + " = " + plain(amount.multiply(inputs.rate())) + " (earn rule " + ruleVersion + ')');
        if (inputs.multiplier().compareTo(BigDecimal.ONE) != 0) {
            lines.add("× " + plain(inputs.multiplier()) + " for " + inputs.tier() + " = " + plain(inputs.base())
                    + " (tiers " + inputs.tierTable() + ')');
        }
        if (inputs.campaigns().isEmpty()) {
            lines.add("rounded down: " + inputs.points() + " points");
        } else {
            inputs.campaigns().forEach(share -> multiplied(share, lines));
            lines.add("rounded down: " + (inputs.points() - bonuses()) + " points");
            inputs.campaigns().forEach(share -> added(share, lines));
            lines.add("together " + inputs.points() + " points, of which " + inputs.qualifying()
                    + " count towards tiers");
        }
        if (inputs.waitsUntil() != null && inputs.points() > 0) {
            lines.add("they may be spent from " + inputs.waitsUntil() + " on, when the return window is over");
        }
        return lines;
    }

    private void multiplied(CampaignShare share, List<String> lines) {
        BigDecimal factor = share.multiplier();
        if (factor != null) {
            BigDecimal whole = inputs.base().multiply(factor);
            lines.add("× " + plain(factor) + " = " + plain(whole) + ' ' + name(share)
                    + (extra(share) < asked(share)
                            ? ", limited to " + extra(share) + " more points of " + asked(share)
                            : ""));
        }
    }

    private void added(CampaignShare share, List<String> lines) {
        long bonus = share.points() - extra(share);
        if (share.bonus() > 0) {
            lines.add("+ " + bonus + ' ' + name(share)
                    + (bonus < share.bonus() ? ", limited from " + share.bonus() : ""));
        }
        SweepstakesEntries entries = share.entries();
        if (entries != null) {
            lines.add(
                    "+ " + entries.quantity() + " entries in sweepstakes " + entries.sweepstakes() + ' ' + name(share));
        }
    }

    private static String name(CampaignShare share) {
        return "(campaign " + share.name() + ", version " + share.version() + ')';
    }

    private long bonuses() {
        return inputs.campaigns().stream()
                .mapToLong(share -> share.points() - extra(share))
                .sum();
    }

    /** What the multiplier gives within the campaign's limits. */
    private long extra(CampaignShare share) {
        return Math.min(share.points(), asked(share));
    }

    /** What the multiplier would give without limits. */
    private long asked(CampaignShare share) {
        BigDecimal factor = share.multiplier();
        return factor == null ? 0 : floor(inputs.base().multiply(factor)) - floor(inputs.base());
    }

    private static long floor(BigDecimal points) {
        return points.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
