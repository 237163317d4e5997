package dev.laurel.loyalty.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.campaign.Budgets.Given;
import dev.laurel.test.LaurelTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Budgets in the real store, and those in memory that other tests use: both decide alike. */
@LaurelTest
class BudgetsTest {

    private final List<Budgets> both;
    private final String id = UUID.randomUUID().toString();

    BudgetsTest(Budgets stored) {
        this.both = List.of(stored, new InMemoryBudgets());
    }

    @Test
    void aReservationGrowsWithWhatItsPurchaseCouldUseWhileThereIsRoom() {
        for (Budgets budgets : both) {
            Campaign campaign = campaign(Offers.budget(100));
            String token = reserved(budgets, campaign, "p1", 40, 40);
            reserved(budgets, campaign, "p2", 30, 30);

            assertThat(reserved(budgets, campaign, "p1", 60, 60)).isEqualTo(token);
            assertThat(reserved(budgets, campaign, "p1", 90, 70)).isEqualTo(token);
            assertThat(reserved(budgets, campaign, "p1", 10, 10)).isEqualTo(token);
            assertThat(budgets.given(id)).isEqualTo(new Given(2, 100));
            assertThat(budgets.reserve(campaign, "anna", "p3", 1)).isEmpty();

            budgets.use(id, token, 65);
            budgets.use(id, token, 65);
            assertThat(budgets.given(id)).isEqualTo(new Given(2, 95));
        }
    }

    @Test
    void oneThatWasMadeForNoPointsGivesNothingToAPurchaseThatFindsNoneLeft() {
        for (Budgets budgets : both) {
            Campaign campaign = campaign(Offers.budget(100));
            reserved(budgets, campaign, "p1", 0, 0);
            reserved(budgets, campaign, "p2", 100, 100);

            assertThat(budgets.reserve(campaign, "anna", "p1", 5)).isEmpty();
            reserved(budgets, campaign, "p1", 0, 0);
            budgets.openSince(Instant.MAX).stream()
                    .filter(open -> open.payment().equals("p1"))
                    .forEach(open -> budgets.giveBack(open.campaign(), open.token()));
            assertThat(budgets.given(id)).isEqualTo(new Given(1, 100));
        }
    }

    private Campaign campaign(Limits limits) {
        Effects effects = new Effects(BigDecimal.TWO, 0, new SweepstakesEntries("s1", 1));
        return Offers.campaign(id, 1, CampaignStatus.ACTIVE, Offers.ALWAYS, effects, limits);
    }

    private static String reserved(Budgets budgets, Campaign campaign, String payment, long asked, long got) {
        Optional<Reservations.Reserved> room = budgets.reserve(campaign, "anna", payment, asked);
        assertThat(room).map(Reservations.Reserved::points).contains(got);
        return room.orElseThrow().token();
    }
}
