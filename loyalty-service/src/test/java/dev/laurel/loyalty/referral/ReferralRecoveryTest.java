package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import dev.laurel.loyalty.payment.ToldPayment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Referrals that were interrupted: by crashes, by auth-service being away. */
class ReferralRecoveryTest {

    private ReferralScene scene = new ReferralScene();

    @Test
    void whileAuthServiceIsAwayAClaimWaitsAndItsPurchaseWithIt() {
        scene.customers.away = true;
        ClaimReferral claiming = new ClaimReferral(
                scene.claims, scene.claims, scene.advance(), scene.journal(), unwatched -> {}, scene.clock);
        claiming.claim("fred", scene.claims.codeOf("rita").shown());
        scene.buys("fred", "p1", 5_000); // nothing that is heard waits for it
        scene.clock.advance(Duration.ofMinutes(1));
        scene.resolve();
        assertThat(scene.claim("fred").state()).isEqualTo(ClaimState.CHECKING);

        scene.customers.away = false;
        scene.clock.advance(Duration.ofMinutes(1));
        scene.resolve();

        assertThat(scene.available("rita")).isEqualTo(500);
    }

    @Test
    void whereverItCrashesBothGetTheirBonusOnceAndARefundTakesAllOfIt() {
        for (boolean refunded : List.of(false, true)) {
            int point = 0;
            boolean crashed = true;
            while (crashed) {
                scene = new ReferralScene();
                scene.crashes.after(point);
                untilDone(() -> scene.claim("fred", "rita"));
                ToldPayment first = new ToldPayment("p1", "fred", 5_000);
                untilDone(() -> scene.hear(first.completed()));
                if (refunded) {
                    Event refund = first.refund(5_000);
                    untilDone(() -> scene.hear(refund));
                }
                crashed = !scene.crashes.isAhead();
                scene.crashes.never();
                scene.clock.advance(Duration.ofMinutes(1));
                scene.resolve();
                String where = "point " + point + (refunded ? ", refunded" : "");
                assertThat(scene.available("rita")).as(where).isEqualTo(refunded ? 0 : 500);
                assertThat(scene.available("fred")).as(where).isEqualTo(refunded ? 0 : 300);
                point++;
            }
            assertThat(point).isGreaterThan(16);
        }
    }

    /** As a client and as Kafka do: what was not acknowledged comes again. */
    private static void untilDone(Runnable work) {
        boolean done = false;
        while (!done) {
            try {
                work.run();
                done = true;
            } catch (Crash crash) {
                done = false;
            }
        }
    }
}
