package dev.laurel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.audit.Audits;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Conditions;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.campaign.Limits;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.profile.ProfileFacts;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What campaigns give to purchases, within which limits. */
class CampaignAwardTest {

    private static final Effects DOUBLE = new Effects(BigDecimal.TWO, 0, null);
    private static final Effects PLUS_50 = new Effects(null, 50, null);

    /** A Monday. */
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));

    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final AtomicReference<String> segment = new AtomicReference<>("none");
    private Rulebook rules = Rulebook.USUAL;

    @AfterEach
    void everyEntryIsComputedAgain() {
        assertThat(Audits.driftOf(store, rules, clock)).isEmpty();
    }

    @Test
    void multiplierAndBonusAreExplainedWithNameAndVersion() {
        running(Offers.active("weekend", 3, Offers.ALWAYS, DOUBLE), Offers.active("hello", 1, Offers.ALWAYS, PLUS_50));

        assertThat(buy("anna", 4_990).booking().working().lines())
                .containsExactly(
                        "49.90 USD × 1 = 49.9 (earn rule 1)",
                        "× 2 = 99.8 (campaign weekend, version 3)",
                        "rounded down: 99 points",
                        "+ 50 (campaign hello, version 1)",
                        "together 149 points, of which 49 count towards tiers");
        assertThat(points("anna")).isEqualTo(149);
    }

    @Test
    void onlyThePurchaseItselfQualifies() {
        running(Offers.active("huge", 1, Offers.ALWAYS, new Effects(new BigDecimal("100"), 0, null)));

        Entry entry = buy("anna", 90_000);
        assertThat(entry.booking().points()).isEqualTo(90_000);
        assertThat(entry.booking().qualifyingPoints()).isEqualTo(900);
        assertThat(entry.standing().tier().name()).isEqualTo("Bronze");
    }

    @Test
    void ofTwoMultipliersTheHigherOneCountsAlone() {
        running(
                Offers.active("double", 1, Offers.ALWAYS, DOUBLE),
                Offers.active("triple", 1, Offers.ALWAYS, new Effects(new BigDecimal("3"), 0, null)));

        assertThat(buy("anna", 4_990).booking().points()).isEqualTo(149);
    }

    @Test
    void draftsPausedAndEndedCampaignsGiveNothing() {
        for (CampaignStatus status : List.of(CampaignStatus.DRAFT, CampaignStatus.PAUSED, CampaignStatus.ENDED)) {
            running(Offers.campaign("c", 1, status, Offers.ALWAYS, DOUBLE, Limits.NONE));
            assertThat(buy(status.name(), 4_990).booking().points()).isEqualTo(49);
        }
    }

    @Test
    void aChangeAppliesFromItsStartOnAndNeverToThePast() {
        running(
                Offers.active("c", 1, Offers.ALWAYS, PLUS_50),
                new Campaign(
                        "c",
                        2,
                        clock.instant().plusSeconds(60),
                        "c",
                        "",
                        CampaignStatus.PAUSED,
                        Offers.ALWAYS,
                        PLUS_50,
                        Limits.NONE));

        assertThat(buy("anna", 100).booking().points()).isEqualTo(51);
        clock.advance(Duration.ofSeconds(60));
        assertThat(buy("anna", 100).booking().points()).isEqualTo(1);
    }

    @Test
    void datesWeekdaysProcessorsAndTheMinimumAreThoseOfThePurchase() {
        Instant now = clock.instant();
        assertThat(given(Offers.between(now, now.plusSeconds(1)))).isTrue();
        assertThat(given(Offers.between(now.plusSeconds(1), now.plusSeconds(2))))
                .isFalse();
        assertThat(given(Offers.between(now.minusSeconds(1), now))).isFalse();
        assertThat(given(Offers.weekdays("UTC", DayOfWeek.MONDAY))).isTrue();
        assertThat(given(Offers.weekdays("UTC", DayOfWeek.SUNDAY))).isFalse();
        assertThat(given(Offers.weekdays("America/Los_Angeles", DayOfWeek.SUNDAY)))
                .isTrue();
        assertThat(given(Offers.processors("stripe"))).isTrue();
        assertThat(given(Offers.processors("zelle"))).isFalse();
        assertThat(given(Offers.minimum(Money.of(CurrencyUnit.USD, 10)))).isTrue();
        assertThat(given(Offers.minimum(Money.of(CurrencyUnit.USD, new BigDecimal("10.01")))))
                .isFalse();
        assertThat(given(Offers.minimum(Money.of(CurrencyUnit.EUR, 1)))).isFalse();
        assertThat(given(Offers.tiers("Bronze"))).isTrue();
        assertThat(given(Offers.tiers("Gold", "Platinum"))).isFalse();
    }

    @Test
    void whatIsNotKnownAboutAMemberIsNoConditionThatHolds() {
        assertThat(given(Offers.segments("champions"))).isFalse();
        segment.set("champions");
        assertThat(given(Offers.segments("champions"))).isTrue();
        for (Conditions conditions : List.of(Offers.birthday(), Offers.regions("US"))) {
            assertThat(given(conditions)).isFalse();
        }
        running(Offers.active("c", 1, Offers.regions("US", "DE-BY"), PLUS_50));
        rules.profiles().keep("anna", new ProfileFacts(1, 11, "US-CA"));
        rules.profiles().keep("ben", new ProfileFacts(1, 12, "DE-BE"));
        assertThat(buy("anna", 100).booking().points()).isEqualTo(51);
        assertThat(buy("ben", 100).booking().points()).isEqualTo(1);
        running(Offers.active("c", 1, Offers.birthday(), PLUS_50));
        rules.profiles().keep("cleo", new ProfileFacts(1, 11, ""));
        rules.profiles().keep("dora", new ProfileFacts(1, 12, ""));
        assertThat(buy("cleo", 100).booking().points()).isEqualTo(51);
        assertThat(buy("dora", 100).booking().points()).isEqualTo(1);
    }

    @Test
    void aFirstPurchaseIsOneAndOnlyOneEvenIfItEarnedNothing() {
        running(Offers.active("c", 1, Offers.first(), PLUS_50));

        assertThat(buy("anna", 40).booking().points()).isEqualTo(50);
        assertThat(buy("anna", 40).booking().points()).isZero();
        assertThat(buy("anna", 40).booking().points()).isZero();
        hearing().hear(new ToldPayment("early", "ben", 1_000).refund(500)); // before its award
        assertThat(buy("ben", 1_000).booking().points()).isEqualTo(60);
    }

    @Test
    void aMembersLimitsHoldWhateverIsBoughtAtOnce() throws Exception {
        running(
                Offers.campaign("times", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, PLUS_50, Offers.timesPerMember(3)),
                Offers.campaign("points", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, DOUBLE, Offers.pointsPerMember(25)));
        atOnce(40, i -> "anna");

        // 40 × 10 for purchases, 3 × 50, and 25
        assertThat(points("anna")).isEqualTo(400 + 150 + 25);
        assertThat(journal.head("anna").standing().use("times").times()).isEqualTo(3);
    }

    @Test
    void theLastPointsOfABudgetAreGivenOnceWhateverIsBoughtAtOnce() throws Exception {
        running(Offers.campaign("c", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, PLUS_50, Offers.budget(1_020)));
        atOnce(64, i -> "member-" + i % 7);

        long points = 0;
        for (int i = 0; i < 7; i++) {
            points += points("member-" + i);
        }
        assertThat(points).isEqualTo(640 + 1_020);
        assertThat(rules.budgets().given("c").points()).isEqualTo(1_020);
        assertThat(rules.budgets().openSince(Instant.MAX)).isEmpty();
    }

    @Test
    void whatALimitLeavesIsSaid() {
        running(Offers.campaign("c", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, DOUBLE, Offers.budget(30)));

        assertThat(buy("anna", 4_990).booking().working().lines())
                .containsExactly(
                        "49.90 USD × 1 = 49.9 (earn rule 1)",
                        "× 2 = 99.8 (campaign c, version 1), limited to 30 more points of 50",
                        "rounded down: 79 points",
                        "together 79 points, of which 49 count towards tiers");
        assertThat(buy("ben", 4_990).booking().points()).isEqualTo(49);
    }

    @Test
    void aRedeliveryReservesNothing() {
        running(Offers.campaign("c", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, PLUS_50, Offers.budget(60)));
        ToldPayment story = new ToldPayment("p1", "anna", 1_000);
        for (int i = 0; i < 3; i++) {
            hearing().hear(story.completed());
        }

        assertThat(points("anna")).isEqualTo(60);
        assertThat(rules.budgets().given("c").points()).isEqualTo(50);
        assertThat(rules.budgets().given("c").times()).isEqualTo(1);
    }

    @Test
    void whatACrashLeftReservedIsUsedByThePaymentOrSettledByTheSweep() {
        running(Offers.campaign("c", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, PLUS_50, Offers.budget(60)));
        Campaign campaign = rules.campaigns().versions().getFirst();
        rules.budgets().reserve(campaign, "anna", "p-anna-0", 50); // and the process died
        SettleReservations sweep = new SettleReservations(rules.budgets(), journal);
        sweep.sweep(Instant.EPOCH.plusSeconds(120));
        assertThat(rules.budgets().given("c").points()).isEqualTo(50);

        assertThat(buy("anna", 1_000).booking().points()).isEqualTo(60);
        assertThat(rules.budgets().given("c").points()).isEqualTo(50);

        rules.budgets().reserve(campaign, "anna", "p-anna-0", 10); // superfluous: its award is there
        assertThat(rules.budgets().given("c").points()).isEqualTo(60);
        sweep.sweep(clock.instant());
        assertThat(rules.budgets().given("c").points()).isEqualTo(50);
        rules.budgets().reserve(campaign, "anna", "never", 10);
        sweep.sweep(clock.instant()); // open since the epoch: nobody is about to book it any more
        assertThat(rules.budgets().given("c").points()).isEqualTo(50);
    }

    @Test
    void aRefundTakesBackCampaignsPartsProRata() {
        running(
                Offers.active("c", 1, Offers.ALWAYS, new Effects(BigDecimal.TWO, 50, null)),
                Offers.active("e", 1, Offers.ALWAYS, new Effects(null, 0, new SweepstakesEntries("s1", 2))));
        ToldPayment story = new ToldPayment("p1", "anna", 10_000);
        hearing().hear(story.completed());
        assertThat(points("anna")).isEqualTo(250);
        hearing().hear(story.refund(4_000));
        assertThat(points("anna")).isEqualTo(150);
        assertThat(qualifying("anna")).isEqualTo(60);
        hearing().hear(story.disputed(6_000));
        assertThat(points("anna")).isZero();
        hearing().hear(story.disputeLost());
        assertThat(points("anna")).isZero();
        assertThat(qualifying("anna")).isZero();
        assertThat(journal.head("anna").standing().balances().held()).isZero();
    }

    @Test
    void aCampaignThatHasEndedIsForgotten() {
        running(
                Offers.campaign("c", 1, CampaignStatus.ACTIVE, Offers.ALWAYS, PLUS_50, Offers.timesPerMember(5)),
                new Campaign(
                        "c",
                        2,
                        clock.instant().plusSeconds(60),
                        "c",
                        "",
                        CampaignStatus.ENDED,
                        Offers.ALWAYS,
                        PLUS_50,
                        Offers.timesPerMember(5)));
        assertThat(buy("anna", 100).standing().uses()).hasSize(1);
        clock.advance(Duration.ofSeconds(60));
        assertThat(buy("anna", 100).standing().uses()).isEmpty();
    }

    private boolean given(Conditions conditions) {
        running(Offers.active("c", 1, conditions, PLUS_50));
        Journal elsewhere = new Journal(new InMemoryJournal(), new InMemoryJournal(), clock, 10);
        return Rulebook.awarded(rules, elsewhere, "anna", "p", 1_000, clock.instant())
                        .booking()
                        .points()
                == 60;
    }

    private void running(Campaign... campaigns) {
        Rulebook made = new Rulebook(Program.RULES, Program.TIERS, List.of(campaigns));
        rules = new Rulebook(
                made.rules(),
                made.tiers(),
                made.campaigns(),
                made.budgets(),
                member -> Optional.of(segment.get()),
                made.profiles());
    }

    private Entry buy(String member, long minor) {
        String payment = "p-" + member + '-' + journal.head(member).seq();
        return Rulebook.awarded(rules, journal, member, payment, minor, clock.instant());
    }

    private void atOnce(int purchases, IntFunction<String> member) throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 2 * purchases; i++) {
            int payment = i % purchases; // each is told twice
            work.add(() ->
                    Rulebook.awarded(rules, journal, member.apply(payment), "p" + payment, 1_000, clock.instant()));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private Hearing hearing() {
        return new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE, rules);
    }

    private long points(String member) {
        return journal.head(member).standing().balances().available();
    }

    private long qualifying(String member) {
        return journal.head(member).standing().window().points(Standing.monthOf(clock.instant()));
    }
}
