package dev.laurel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.payment.ToldPayment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Within which limits campaigns give, whatever happens at once or breaks off. */
class CampaignLimitsTest extends RunningCampaigns {

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
}
