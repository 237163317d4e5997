package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.ClaimReferral.Claimed;
import dev.laurel.loyalty.referral.ClaimReferral.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private final ReferralScene scene = new ReferralScene();

    @Test
    void bothGetTheirBonusAfterTheFirstSettledPurchaseAndOnlyThen() {
        scene.claimed("fred", "rita");
        assertThat(scene.available("rita")).isZero();
        ToldPayment first = scene.buys("fred", "p1", 5_000);
        scene.buys("fred", "p2", 5_000);
        scene.hear(first.completed()); // told again

        assertThat(scene.available("fred")).isEqualTo(50 + 50 + 250);
        assertThat(scene.available("rita")).isEqualTo(500);
        assertThat(scene.claim("fred").state()).isEqualTo(ClaimState.REWARDED);
    }

    @Test
    void nobodyClaimsTwiceOrHisOwnCodeOrAfterHisFirstPurchase() {
        scene.customers.add("otto", "otto@example.net", "Otto", ReferralScene.START);
        assertThat(scene.claim("rita", "rita")).isEqualTo(new Claimed.Refused(Why.OWN_CODE));
        assertThat(scene.claims().claim("fred", "ABCDE-FGH23")).isEqualTo(new Claimed.Refused(Why.UNKNOWN_CODE));
        assertThat(scene.claims().claim("fred", "0000000000")).isEqualTo(new Claimed.Refused(Why.UNKNOWN_CODE));
        scene.claimed("fred", "rita");
        assertThat(scene.claim("fred", "otto")).isEqualTo(new Claimed.Refused(Why.ALREADY_CLAIMED));
        scene.claimed("fred", "rita"); // the same again says the same
        scene.buys("otto", "p1", 100);
        assertThat(scene.claim("otto", "rita")).isEqualTo(new Claimed.Refused(Why.NOT_NEW));
    }

    @Test
    void aHundredClaimsAtOnceAreOne() throws Exception {
        for (int i = 0; i < 10; i++) {
            scene.customers.add("r" + i, "r" + i + "@example.net", "R" + i, ReferralScene.START);
        }
        List<Callable<Claimed>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String referrer = "r" + i % 10;
            work.add(() -> scene.claim("fred", referrer));
        }
        List<String> won = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(work)) {
                if (done.get() instanceof Claimed.Accepted(Claim claim)) {
                    won.add(claim.referrer());
                }
            }
        }
        scene.buys("fred", "p1", 5_000);

        assertThat(won.stream().distinct()).hasSize(1);
        assertThat(scene.claims.claims).hasSize(1);
        long bonuses = 0;
        for (int i = 0; i < 10; i++) {
            bonuses += scene.available("r" + i);
        }
        assertThat(bonuses).isEqualTo(500);
    }
}
