package dev.laurel.loyalty.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.campaign.Budgets.Given;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.campaign.FixedCampaigns;
import dev.laurel.loyalty.campaign.Limits;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.earning.TriedRules;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.profile.InMemoryProfiles;
import dev.laurel.loyalty.profile.ProfileFacts;
import dev.laurel.loyalty.program.FixedVersions;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.DowngradePolicy;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random histories with refunds and disputes told late, rules that change, limits, budgets and nights. What is in force
 * comes out of a dry run as it stands in the journal, and a draft as a journal earns in which it had been in force.
 */
class DryRunPropertiesTest {

    /** Fewer than the sequences of other properties: each is lived twice and replayed twice. */
    private static final int HISTORIES = Math.max(1, Integer.getInteger("laurel.sequences", 2_000) / 50);

    private static final long FIRST = Long.getLong("laurel.seed", 1);
    private static final int EVENTS = 60;
    private static final int ALL = 4_000;
    private static final Effects DOUBLE = new Effects(BigDecimal.TWO, 0, null);

    private static final TierTable OTHER_TIERS = new TierTable(
            7,
            Instant.EPOCH,
            List.of(
                    new Tier("Bronze", 0, new BigDecimal("1.1")),
                    new Tier("Gold", 700, new BigDecimal("1.6")),
                    new Tier("Platinum", 2_500, new BigDecimal("2.25"))),
            DowngradePolicy.BALANCE_BASED);

    @Test
    void theRulesThatAreInForceComeOutAsTheyStandInTheJournal() {
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            Map<String, String> segments = new HashMap<>(Map.of("anna", "champions", "ben", "loyal"));
            History history = new History(seed, rulebook(Program.TIERS, all(), segments), "anna", "ben", "cleo");
            history.live(EVENTS / 2);
            segments.put("anna", "loyal"); // the present does not know the past
            history.live(EVENTS / 2);
            segments.clear();
            Map<String, Map<String, Object>> stored = Map.copyOf(history.store.documents);
            Given given = history.rules.budgets().given("budget");

            Instant after = history.clock.instant().minus(Duration.ofDays(new Random(seed).nextInt(500)));
            long told = seed;
            Drafts.bookings(history, TriedRules.NONE, after)
                    .forEach((id, booking) -> assertThat(booking)
                            .as("History %d, %s", told, id)
                            .isEqualTo(entry(history, id).booking()));
            DryRunReport report = Drafts.run(history, TriedRules.NONE, 400);
            assertThat(report.changed()).isEqualTo(new DryRunReport.Looked(0, 0));
            assertThat(report.skipped()).isZero();
            assertThat(report.moves()).isEmpty();
            assertThat(report.cost().points()).isZero();
            assertThat(report.liability().after()).isEqualTo(report.liability().before());

            assertThat(history.store.documents).isEqualTo(stored);
            assertThat(history.rules.budgets().given("budget")).isEqualTo(given);
        }
    }

    @Test
    void otherTiersComeOutAsAJournalEarnsInWhichTheyHadBeenInForce() {
        TriedRules tried = new TriedRules(OTHER_TIERS, null);
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            List<Campaign> campaigns = withoutBudgets();
            History real = lived(seed, Program.TIERS, campaigns);
            History fresh = lived(seed, new FixedVersions<>(List.of(OTHER_TIERS)), campaigns);
            assertSame(seed, real, fresh, tried);
        }
    }

    @Test
    void oneMoreCampaignComesOutAsAJournalEarnsInWhichItHadRun() {
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            Campaign draft = draft(new Random(seed));
            List<Campaign> more = new ArrayList<>(withoutBudgets());
            more.add(draft);
            assertSame(
                    seed,
                    lived(seed, Program.TIERS, withoutBudgets()),
                    lived(seed, Program.TIERS, more),
                    new TriedRules(null, draft));
        }
    }

    @Test
    void otherTermsOfACampaignComeOutAsAJournalEarnsThatNeverKnewTheOldOnes() {
        Campaign old = Offers.campaign("c", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, DOUBLE, Offers.timesPerMember(4));
        Campaign other = Offers.campaign(
                "c", 0, CampaignStatus.ACTIVE, Offers.tiers("Bronze"), new Effects(null, 70, null), Limits.NONE);
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            assertSame(
                    seed,
                    lived(seed, Program.TIERS, List.of(old)),
                    lived(seed, Program.TIERS, List.of(other)),
                    new TriedRules(null, other));
        }
    }

    @Test
    void aBudgetIsUsedUpInTheOrderInWhichItsMemberBought() {
        Campaign draft = Offers.campaign(
                "d", 0, CampaignStatus.ACTIVE, Offers.ALWAYS, DOUBLE, new Limits(null, null, 6L, 1_500L));
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            History real = new History(seed, rulebook(Program.TIERS, List.of(), Map.of()), "anna");
            History fresh = new History(seed, rulebook(Program.TIERS, List.of(draft), Map.of()), "anna");
            real.live(EVENTS);
            fresh.live(EVENTS);
            assertSame(seed, real, fresh, new TriedRules(null, draft));
        }
    }

    private static void assertSame(long seed, History real, History fresh, TriedRules tried) {
        Map<String, Booking> tries = Drafts.bookings(real, tried, Instant.EPOCH);
        Map<String, Booking> earned = fresh.purchases().stream()
                .map(Entry::booking)
                .collect(Collectors.toMap(Booking::idempotencyKey, booking -> booking));
        List<Entry> purchases = real.purchases();
        assertThat(purchases).hasSameSizeAs(earned.keySet());
        for (Entry purchase : purchases) {
            Booking booking = tries.get(purchase.id());
            Booking should = earned.get(booking.idempotencyKey());
            String which = "History %d, %s".formatted(seed, purchase.id());
            assertThat(booking.points()).as(which).isEqualTo(should.points());
            assertThat(booking.qualifyingPoints()).as(which).isEqualTo(should.qualifyingPoints());
            assertThat(booking.tier().name()).as(which).isEqualTo(should.tier().name());
            assertThat(booking.uses()).as(which).isEqualTo(should.uses());
        }
        DryRunReport report = Drafts.run(real, tried, ALL);
        assertThat(report.cost().points()).as("History %d", seed).isEqualTo(points(fresh) - points(real));
        for (DryRunReport.TierCount count : report.tiers()) {
            assertThat(count.after()).as("History %d, %s", seed, count.tier()).isEqualTo(standing(fresh, count.tier()));
        }
    }

    private static long points(History history) {
        return history.purchases().stream()
                .mapToLong(entry -> entry.booking().points())
                .sum();
    }

    private static long standing(History history, String tier) {
        return history.store.registered.keySet().stream()
                .map(member -> history.journal.head(member).standing().tier())
                .filter(standing -> standing != null && standing.name().equals(tier))
                .count();
    }

    private static History lived(long seed, Versions<TierTable> tiers, List<Campaign> campaigns) {
        History history = new History(
                seed, rulebook(tiers, campaigns, Map.of("anna", "champions", "ben", "loyal")), "anna", "ben", "cleo");
        history.live(EVENTS);
        return history;
    }

    private static Rulebook rulebook(
            Versions<TierTable> tiers, List<Campaign> campaigns, Map<String, String> segments) {
        Rulebook made = new Rulebook(RULES, tiers, List.of());
        InMemoryProfiles profiles = new InMemoryProfiles();
        profiles.keep("ben", new ProfileFacts(1, 12, "US-CA"));
        return new Rulebook(
                made.rules(),
                made.tiers(),
                new FixedCampaigns(campaigns),
                made.budgets(),
                member -> Optional.ofNullable(segments.get(member)),
                profiles);
    }

    /** A return window comes and goes; points last longer than a history. */
    private static final Versions<EarnRule> RULES = new FixedVersions<>(List.of(
            new EarnRule(1, Instant.EPOCH, BigDecimal.ONE, Map.of(), 120),
            new EarnRule(2, Instant.parse("2050-01-20T00:00:00Z"), new BigDecimal("1.5"), Map.of(), 120, 10),
            new EarnRule(3, Instant.parse("2050-05-10T00:00:00Z"), new BigDecimal("0.75"), Map.of(), 60)));

    private static List<Campaign> all() {
        List<Campaign> all = new ArrayList<>(withoutBudgets());
        all.add(Offers.campaign(
                "budget",
                1,
                CampaignStatus.ACTIVE,
                Offers.segments("champions"),
                new Effects(new BigDecimal("3"), 20, null),
                new Limits(null, null, 9L, 2_000L)));
        return all;
    }

    private static List<Campaign> withoutBudgets() {
        Campaign limited = Offers.campaign(
                "limited", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, DOUBLE, Offers.pointsPerMember(900));
        return List.of(
                limited,
                new Campaign(
                        "limited",
                        2,
                        Instant.parse("2050-04-01T00:00:00Z"),
                        "limited",
                        "",
                        CampaignStatus.ENDED,
                        Offers.ALWAYS,
                        DOUBLE,
                        limited.limits()),
                Offers.campaign(
                        "times",
                        1,
                        CampaignStatus.ACTIVE,
                        Offers.tiers("Bronze", "Silver"),
                        new Effects(null, 50, null),
                        Offers.timesPerMember(3)),
                Offers.active("first", 1, Offers.first(), new Effects(null, 100, new SweepstakesEntries("s", 2))),
                Offers.active("loyal", 1, Offers.segments("loyal"), new Effects(new BigDecimal("1.5"), 0, null)),
                Offers.active("region", 1, Offers.regions("US"), new Effects(new BigDecimal("1.75"), 5, null)));
    }

    private static Campaign draft(Random random) {
        Effects effects = random.nextBoolean()
                ? new Effects(new BigDecimal("2.5"), random.nextInt(3) * 10L, null)
                : new Effects(null, 30, new SweepstakesEntries("t", 1));
        Limits limits = random.nextBoolean()
                ? Limits.NONE
                : new Limits((long) 1 + random.nextInt(6), (long) 1 + random.nextInt(900), null, null);
        var conditions = switch (random.nextInt(5)) {
            case 0 -> Offers.tiers("Silver", "Gold");
            case 1 -> Offers.segments("champions");
            case 2 -> Offers.first();
            case 3 -> Offers.regions("US-CA");
            default -> Offers.ALWAYS;
        };
        return Offers.campaign("draft", 0, CampaignStatus.ACTIVE, conditions, effects, limits);
    }

    private static Entry entry(History history, String id) {
        int colon = id.lastIndexOf(':');
        return history.journal
                .entry(id.substring(0, colon), Long.parseLong(id.substring(colon + 1)))
                .orElseThrow();
    }
}
