package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.ToldPayment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of the bonuses when the purchase that brought them goes back. */
class ReferralRefundTest {

    private ReferralScene scene = new ReferralScene();

    @Test
    void aRefundOfTheWholePurchaseTakesBothBonusesBackEvenIfTheyAreSpent() {
        scene.claimed("fred", "rita");
        ToldPayment first = scene.buys("fred", "p1", 5_000);
        Moves.movePoints(scene.journal()).spend("rita", Moves.redeem("r1", 400));
        scene.hear(first.refund(2_000));
        assertThat(scene.available("rita")).isEqualTo(100);
        scene.hear(first.refund(3_000));
        scene.hear(first.refund(0)); // said again in a later version

        assertThat(scene.available("fred")).isZero();
        assertThat(scene.available("rita")).isEqualTo(-400);
        assertThat(scene.claim("fred").state()).isEqualTo(ClaimState.TAKEN_BACK);
        scene.buys("fred", "p2", 5_000);
        assertThat(scene.available("rita")).isEqualTo(-400);
    }

    @Test
    void aRefundAfterTheWindowLeavesTheBonus() {
        scene.claimed("fred", "rita");
        ToldPayment first = scene.buys("fred", "p1", 5_000);
        scene.clock.advance(Duration.ofDays(31));
        scene.hear(first.refund(5_000));

        assertThat(scene.available("fred")).isEqualTo(250);
        assertThat(scene.available("rita")).isEqualTo(500);
    }

    @Test
    void aPurchaseThatWentBackBeforeTheBonusDoesNotCountAndTheNextOneDoes() {
        ReferralTerms usual = ReferralScene.TERMS;
        scene = new ReferralScene(new ReferralTerms(
                250, 500, 20, usual.signUpWindow(), Duration.ofDays(14), usual.takeBackWindow(), Duration.ZERO, 3));
        scene.claimed("fred", "rita");
        scene.buys("fred", "p0", 1_900); // earns less than counts
        ToldPayment first = new ToldPayment("p1", "fred", 5_000);
        scene.hear(first.refund(5_000)); // heard before its purchase
        scene.hear(first.completed());
        ToldPayment second = scene.buys("fred", "p2", 5_000);
        scene.hear(second.refund(5_000));
        scene.buys("fred", "p3", 5_000);
        scene.clock.advance(Duration.ofDays(13));
        scene.resolve();
        assertThat(scene.available("rita")).isZero();

        scene.clock.advance(Duration.ofDays(1));
        scene.resolve();

        assertThat(scene.claim("fred").payment()).isEqualTo("p3");
        assertThat(scene.available("rita")).isEqualTo(500);
    }
}
