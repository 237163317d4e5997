package dev.laurel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.campaign.Limits;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.payment.ToldPayment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What campaigns give to purchases. */
class CampaignAwardTest extends RunningCampaigns {

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

    private long qualifying(String member) {
        return journal.head(member).standing().window().points(Standing.monthOf(clock.instant()));
    }
}
