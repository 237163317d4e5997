package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What looks odd is held until staff decide. */
class ReferralAbuseTest {

    private final ReferralScene scene = new ReferralScene();

    @Test
    void whatLooksOddIsHeldUntilStaffDecideAndAPurchaseMeanwhileIsNotForgotten() {
        scene.customers.add("fake", "r.ita+2@example.com", "Someone", ReferralScene.START);
        scene.claimed("fake", "rita");
        assertThat(scene.claim("fake").state()).isEqualTo(ClaimState.HELD);
        assertThat(scene.claim("fake").signs()).containsExactly("both addresses lead to one mailbox");
        scene.buys("fake", "p1", 5_000);
        assertThat(scene.available("rita")).isZero();

        Claim approved = scene.claim("fake")
                .decided(true, new Claim.Decision("admin", ReferralScene.START, "her husband"), ReferralScene.START);
        assertThat(scene.claims.replace(approved)).isTrue();
        scene.resolve();

        assertThat(scene.available("rita")).isEqualTo(500);
    }

    @Test
    void mutualReferralsChainsAndManyClaimsADayAreHeld() {
        scene.customers.add("mia", "mia@example.net", "Mia", ReferralScene.START);
        scene.claimed("fred", "rita");
        scene.claimed("mia", "fred");
        assertThat(scene.claim("mia").signs()).containsExactly("the referrer was referred himself a short time ago");
        scene.claimed("rita", "fred");
        assertThat(scene.claim("rita").state()).isEqualTo(ClaimState.LAPSED); // a member for years

        scene.customers.add("zoe", "zoe@example.net", "Zoe", ReferralScene.START);
        scene.customers.add("max", "max@example.net", "Max", ReferralScene.START);
        scene.claimed("zoe", "max");
        scene.clock.advance(Duration.ofDays(2));
        scene.claimed("max", "zoe");
        assertThat(scene.claim("max").signs()).containsExactly("the two refer each other");
        for (int i = 0; i < 5; i++) {
            String friend = "friend" + "abcde".charAt(i);
            scene.customers.add(friend, friend + "@mail.test", friend, scene.clock.instant());
            scene.claimed(friend, "rita");
            assertThat(scene.claim(friend).state()).isEqualTo(i < 3 ? ClaimState.OPEN : ClaimState.HELD);
        }
    }

    @Test
    void anEqualNameAloneHoldsNothing() {
        scene.customers.add("rita2", "other@example.net", "rita referrer ", ReferralScene.START);
        scene.claimed("rita2", "rita");
        assertThat(scene.claim("rita2").state()).isEqualTo(ClaimState.OPEN);
    }
}
