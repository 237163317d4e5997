package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.CampaignShare;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how many points a payment earns. It is stored in the entry, and from what is stored there the
 * award can be computed again at any time, whatever became of payment, rule, tier or campaign since.
 *
 * @param rate points for one whole unit of the currency
 * @param tier the member's tier before this award
 * @param multiplier that tier's
 * @param tierTable the version of the tiers that says so
 * @param pointsLastMonths whole months for which the points last after the month of the award
 * @param waitsUntil the day (UTC) from which the points may be spent; nothing when that is at once
 * @param campaigns what campaigns give; one of them multiplies at most
 * @param ended campaigns that have ended, and whose use the standing forgets with this award
 */
public record EarnInputs(
        Money amount,
        BigDecimal rate,
        String tier,
        BigDecimal multiplier,
        int tierTable,
        int pointsLastMonths,
        String processor,
        Instant settledAt,
        @Nullable LocalDate waitsUntil,
        List<CampaignShare> campaigns,
        SortedSet<String> ended) {

    public EarnInputs {
        campaigns = List.copyOf(campaigns);
        ended = Collections.unmodifiableSortedSet(new TreeSet<>(ended));
        if (campaigns.stream().filter(share -> share.multiplier() != null).count() > 1) {
            throw new IllegalArgumentException("More than one campaign multiplies: " + campaigns);
        }
    }

    /** Inputs without return window and campaigns. */
    public EarnInputs(
            Money amount,
            BigDecimal rate,
            String tier,
            BigDecimal multiplier,
            int tierTable,
            int pointsLastMonths,
            String processor,
            Instant settledAt) {
        this(
                amount,
                rate,
                tier,
                multiplier,
                tierTable,
                pointsLastMonths,
                processor,
                settledAt,
                null,
                List.of(),
                Collections.emptySortedSet());
    }

    /** The same purchase with what campaigns give to it. */
    EarnInputs with(List<CampaignShare> shares, SortedSet<String> ended) {
        return new EarnInputs(
                amount,
                rate,
                tier,
                multiplier,
                tierTable,
                pointsLastMonths,
                processor,
                settledAt,
                waitsUntil,
                shares,
                ended);
    }

    /** The points: amount × rate × tier's multiplier × campaign's multiplier + bonuses, rounded down once at the end. */
    public long points() {
        return floor(total());
    }

    /** The points that count towards tiers: without what campaigns give, so that no campaign can sell a tier. */
    public long qualifying() {
        return floor(base());
    }

    /** The entries in sweepstakes that campaigns give. */
    public long entries() {
        return campaigns.stream()
                .map(CampaignShare::entries)
                .filter(Objects::nonNull)
                .mapToLong(SweepstakesEntries::quantity)
                .sum();
    }

    /**
     * The points that are kept when only a part of the money stays: that part's share of the award before rounding,
     * rounded down once. So the whole keeps {@link #points()}, nothing keeps nothing, more money never keeps fewer
     * points, and what stays of a purchase without bonuses keeps what it would have earned alone by the same rule.
     *
     * @param partMinor 0 to the whole
     * @param wholeMinor above 0
     */
    public long pointsKept(long partMinor, long wholeMinor) {
        return share(total(), partMinor, wholeMinor);
    }

    /** The same for the points that count towards tiers. */
    public long qualifyingKept(long partMinor, long wholeMinor) {
        return share(base(), partMinor, wholeMinor);
    }

    private static long share(BigDecimal points, long partMinor, long wholeMinor) {
        return points.multiply(BigDecimal.valueOf(partMinor))
                .divide(BigDecimal.valueOf(wholeMinor), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** The award before rounding, as a plain decimal. */
    public String pointsBeforeRounding() {
        return plain(total());
    }

    /** The award before campaigns and before rounding. */
    public BigDecimal base() {
        return amount.getAmount().multiply(rate).multiply(multiplier);
    }

    private BigDecimal total() {
        BigDecimal multiplied = base();
        long added = 0;
        for (CampaignShare share : campaigns) {
            BigDecimal factor = share.multiplier();
            long left = share.points();
            if (factor != null) {
                BigDecimal whole = base().multiply(factor);
                long extra = floor(whole) - floor(base());
                // a limit gives whole points; without one nothing is lost to rounding on the way
                multiplied = left >= extra ? whole : base().add(BigDecimal.valueOf(left));
                left -= Math.min(left, extra);
            }
            if (left > share.bonus()) {
                throw new IllegalArgumentException("More points than the campaign gives: " + share);
            }
            added = Math.addExact(added, left);
        }
        return multiplied.add(BigDecimal.valueOf(added));
    }

    private static long floor(BigDecimal points) {
        return points.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** The arithmetic, line by line, as a person reads it. */
    public List<String> lines(int ruleVersion) {
        return new EarnLines(this, ruleVersion).lines();
    }

    /** These inputs as an entry's working stores them. */
    SortedMap<String, String> toMap() {
        return EarnInputsForm.toMap(this);
    }

    /**
     * The inputs that an entry's working holds.
     *
     * @throws RuntimeException of the kind that fits when one is missing or is not what it should be
     */
    public static EarnInputs of(Map<String, String> inputs) {
        return EarnInputsForm.parse(inputs);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
