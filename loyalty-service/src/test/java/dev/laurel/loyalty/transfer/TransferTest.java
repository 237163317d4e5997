package dev.laurel.loyalty.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.transfer.SendPoints.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferTest {

    private final TransferScene scene = new TransferScene();

    @Test
    void pointsReachWhoeverHasTheAddress() {
        scene.earn("anna", 300);

        Transfer sent = scene.sent("anna", "k1", "Ben@Example.com", 120);

        assertThat(scene.kinds("anna")).containsExactly("earn", "send");
        assertThat(scene.kinds("ben")).containsExactly("receive");
        assertThat(scene.available("anna")).isEqualTo(180);
        assertThat(scene.available("ben")).isEqualTo(120);
        assertThat(scene.state(sent)).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void whatTheSenderSeesDoesNotTellWhetherTheAddressIsACustomers() {
        scene.earn("anna", 300);
        Transfer toBen = scene.sent("anna", "k1", "ben@example.com", 50);
        Transfer toNobody = scene.sent("anna", "k2", "nob@example.com", 50);
        scene.pass(Duration.ofDays(13));

        TransferBody one = TransferBody.of(scene.stored(toBen), scene.clock.instant());
        TransferBody other = TransferBody.of(scene.stored(toNobody), scene.clock.instant());
        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(TransferBody.Status.SENT);
        assertThat(one.returnsAt()).isEqualTo(other.returnsAt());
        assertThat(scene.kinds("anna")).containsExactly("earn", "send", "send");
    }

    @Test
    void pointsForAnAddressThatIsNobodysWaitForWhoeverSignsUpWithIt() {
        scene.earn("anna", 300);
        Transfer sent = scene.sent("anna", "k1", "nele@example.com", 50);
        assertThat(scene.state(sent)).isEqualTo(TransferState.IN_TRANSIT);

        scene.joins("nele");
        scene.pass(Duration.ofHours(1));

        assertThat(scene.available("nele")).isEqualTo(50);
        assertThat(scene.stored(sent).toEmail()).isNull();
    }

    @Test
    void pointsThatNobodyTookComeBack() {
        scene.earn("anna", 300);
        Transfer sent = scene.sent("anna", "k1", "new@example.com", 50);

        for (int hour = 0; hour <= 14 * 24; hour++) {
            scene.pass(Duration.ofHours(1));
        }

        assertThat(scene.state(sent)).isEqualTo(TransferState.RETURNED);
        assertThat(scene.kinds("anna")).containsExactly("earn", "send", "return");
        assertThat(scene.available("anna")).isEqualTo(300);
    }

    @Test
    void whoeverMeantHimselfGetsThemBack() {
        scene.earn("ben", 300);
        scene.sent("ben", "k1", "ben@example.com", 50);

        assertThat(scene.kinds("ben")).containsExactly("earn", "send", "return");
    }

    @Test
    void oneKeyIsOneTransfer() {
        scene.earn("anna", 300);
        Transfer first = scene.sent("anna", "k1", "ben@example.com", 50);

        assertThat(scene.send("anna", "k1", " BEN@example.com", 50))
                .isEqualTo(new Sent.Accepted(scene.stored(first), true));
        assertThat(scene.send("anna", "k1", "ben@example.com", 51)).isEqualTo(new Sent.KeyReused());
        assertThat(scene.send("anna", "k1", "eve@example.com", 50)).isEqualTo(new Sent.KeyReused());
        assertThat(scene.available("ben")).isEqualTo(50);
    }
}
