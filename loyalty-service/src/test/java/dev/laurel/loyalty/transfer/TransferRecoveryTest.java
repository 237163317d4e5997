package dev.laurel.loyalty.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.transfer.SendPoints.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transfers that were interrupted: by crashes, by somebody slow, by auth-service being away. */
class TransferRecoveryTest {

    private TransferScene scene = new TransferScene();

    @Test
    void aSecondRequestWaitsWhileTheFirstIsUnderWay() {
        scene.earn("anna", 300);
        scene.crashes.after(4); // stored, and no point has left
        assertThat(TransferScene.crashed(() -> scene.send("anna", "k1", "ben@example.com", 50)))
                .isTrue();

        assertThat(scene.send("anna", "k1", "ben@example.com", 50)).isEqualTo(new Sent.InProgress());
        scene.clock.advance(AdvanceTransfer.PATIENCE);
        scene.sent("anna", "k1", "ben@example.com", 50);
        assertThat(scene.available("ben")).isEqualTo(50);
    }

    @Test
    void pointsThatLeftAfterTheyWereRefusedComeBack() {
        scene.send("anna", "k1", "ben@example.com", 50);
        Transfer refused = scene.transfers.transfers.get(new Wanted("anna", "k1", "ben@example.com", 50).id());
        assertThat(refused.state()).isEqualTo(TransferState.REFUSED);
        // somebody who was slow has the transfer as it was, and by now there are points
        scene.earn("anna", 100);
        Transfer asItWas = new Transfer(
                refused.id(),
                1,
                "anna",
                refused.fingerprint(),
                "ben@example.com",
                refused.shownTo(),
                50,
                TransferState.SENDING,
                null,
                refused.createdAt(),
                refused.waitsUntil(),
                TransferScene.START);
        scene.advance().takeFromSender(asItWas);
        assertThat(scene.available("anna")).isEqualTo(50);

        scene.pass(AdvanceTransfer.SECOND_LOOK);

        assertThat(scene.state(refused)).isEqualTo(TransferState.RETURNED);
        assertThat(scene.available("anna")).isEqualTo(100);
        assertThat(scene.available("ben")).isZero();
    }

    @Test
    void whileAuthServiceIsAwayPointsWait() {
        scene.earn("anna", 300);
        scene.customers.away = true;
        Transfer sent =
                TransferScene.accepted(scene.sendingOnly().send(new Wanted("anna", "k1", "ben@example.com", 50)));
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.state(sent)).isEqualTo(TransferState.IN_TRANSIT);

        scene.customers.away = false;
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.available("ben")).isEqualTo(50);
    }

    @Test
    void whereverItCrashesNothingIsLostAndNothingDoubled() {
        for (String address : List.of("ben@example.com", "nobody@example.com", "anna@example.com")) {
            int point = 0;
            boolean crashed = true;
            while (crashed) {
                scene = new TransferScene("anna");
                scene.earn("anna", 300);
                scene.crashes.after(point);
                boolean sent = !TransferScene.crashed(() -> scene.send("anna", "k1", address, 50));
                crashed = !sent || !scene.crashes.isAhead();
                scene.crashes.never();
                finishWithCrashes(point);
                assertWhole(address, address + " at point " + point);
                point++;
            }
            assertThat(point).isGreaterThan(8);
        }
    }

    private void assertWhole(String address, String where) {
        var transfers = scene.transfers.transfers.values();
        assertThat(scene.available("anna") + scene.available("ben")).as(where).isEqualTo(300);
        assertThat(transfers)
                .as(where)
                .allMatch(transfer ->
                        transfer.state() == TransferState.DELIVERED || transfer.state() == TransferState.RETURNED);
        assertThat(scene.available("ben"))
                .as(where)
                .isEqualTo(address.startsWith("ben") && !transfers.isEmpty() ? 50 : 0);
    }

    /** Rounds of the resolver, the first of which crashes as well, each a while later. */
    private void finishWithCrashes(int seed) {
        scene.crashes.after(seed % 5);
        for (int round = 0; round < 40; round++) {
            if (TransferScene.crashed(() -> scene.pass(Duration.ofHours(12)))) {
                scene.crashes.never();
            }
        }
        scene.crashes.never();
        scene.resolve();
    }
}
