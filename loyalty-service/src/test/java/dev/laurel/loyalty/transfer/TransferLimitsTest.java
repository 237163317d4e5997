package dev.laurel.loyalty.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.transfer.SendPoints.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** How much a member may send: what he has, and no more in a day than he may. */
class TransferLimitsTest {

    private final TransferScene scene = new TransferScene();

    @Test
    void whoHasTooFewSendsNothingAndKeepsHisAllowance() {
        scene.earn("anna", 30);
        assertThat(scene.send("anna", "k1", "ben@example.com", 31)).isEqualTo(new Sent.Insufficient());
        assertThat(scene.send("anna", "k1", "ben@example.com", 31)).isEqualTo(new Sent.Insufficient());
        scene.pass(AdvanceTransfer.SECOND_LOOK);

        assertThat(scene.kinds("anna")).containsExactly("earn");
        assertThat(scene.transfers.of("anna").reserved()).isEmpty();
        assertThat(scene.transfers.due(scene.clock.instant().plus(Duration.ofDays(99)), 9))
                .isEmpty();
    }

    @Test
    void aDayHasItsLimitsAndTheNextDayItsOwn() {
        scene.earn("anna", 5_000);
        assertThat(scene.send("anna", "k0", "ben@example.com", 501)).isEqualTo(new Sent.LimitReached(500, 5));
        scene.sent("anna", "k1", "ben@example.com", 400);
        assertThat(scene.send("anna", "k2", "ben@example.com", 101)).isEqualTo(new Sent.LimitReached(100, 4));
        for (int i = 3; i < 7; i++) {
            scene.sent("anna", "k" + i, "ben@example.com", 10);
        }
        assertThat(scene.send("anna", "k7", "ben@example.com", 10)).isEqualTo(new Sent.LimitReached(60, 0));
        scene.clock.advance(Duration.ofDays(1));

        scene.sent("anna", "k8", "ben@example.com", 500);
    }

    @Test
    void aHundredAtOnceDoNotPassTheDailyLimit() throws Exception {
        scene.earn("anna", 5_000);
        List<Callable<Sent>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Wanted wanted = new Wanted("anna", "k" + i, "ben@example.com", 60);
            work.add(() -> scene.sending().send(wanted));
        }
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(work)) {
                accepted += done.get() instanceof Sent.Accepted ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(5);
        assertThat(scene.available("ben")).isEqualTo(300);
        assertThat(scene.available("anna")).isEqualTo(4_700);
    }

    @Test
    void oneKeyWithTwoAmountsAtOnceTakesRoomForBoth() {
        assertThat(Wanted.reservation("tr_1", 1)).isNotEqualTo(Wanted.reservation("tr_1", 400));
    }
}
