package dev.laurel.payment.processor.contract;

import static dev.laurel.payment.processor.contract.Charges.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rails on which a customer's bank can take the money back. */
public interface DisputeContract<P extends SigningProvider & ProviderUnderTest.Disputable> extends ProviderContract<P> {

    @Test
    default void capabilitiesTellOfDisputes() {
        assertThat(provider().processor().capabilities().disputes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void disputesAreSeenFromTheirOpeningToTheirEnd(boolean won) {
        var charge = Charges.of(provider());
        var reference = Charges.captured(provider(), charge).reference();
        var dispute = provider().dispute(reference);
        var opened = seen(dispute);
        assertThat(opened.id()).isEqualTo(dispute);
        assertThat(opened.reference()).isEqualTo(reference);
        assertThat(opened.amount()).isEqualTo(PRICE);
        assertThat(opened.stage()).isEqualTo(DisputeSeen.Stage.OPENED);
        assertThat(opened.reason()).isNotBlank();
        assertThat(opened.evidenceDueBy()).isAfter(Instant.now());

        provider().decide(dispute, won);
        assertThat(seen(dispute).stage()).isEqualTo(won ? DisputeSeen.Stage.WON : DisputeSeen.Stage.LOST);
    }

    @Test
    default void webhookTellsWhichChargeIsDisputed() {
        var charge = Charges.of(provider());
        var reference = Charges.captured(provider(), charge).reference();
        var dispute = provider().dispute(reference);
        var delivery = provider().deliveryOfDispute(dispute);
        assertThat(provider().webhooks().read(delivery.body(), delivery::header))
                .isInstanceOfSatisfying(WebhookReader.Reading.Authentic.class, authentic -> {
                    assertThat(authentic.event().claim()).isEqualTo(Claim.DISPUTE);
                    assertThat(authentic.event().dispute()).isEqualTo(dispute);
                    assertThat(authentic.event().reference()).isEqualTo(reference);
                });
    }

    @Test
    default void unknownDisputesAreUnknown() {
        assertThat(provider().processor().lookUpDispute("no-such-dispute")).isInstanceOf(DisputeOutcome.Unknown.class);
    }

    private DisputeSeen seen(String dispute) {
        return ((DisputeOutcome.Seen) provider().processor().lookUpDispute(dispute)).dispute();
    }
}
