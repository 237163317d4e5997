package dev.laurel.payment.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ChargeOutcome;
import org.junit.jupiter.api.Test;

/** Rails on which the customer brings a token. */
public interface TokenContract<P extends ProviderUnderTest> extends ProviderContract<P> {

    @Test
    default void unusableTokenIsADecline() {
        assertThat(provider().processor().start(Charges.of(Charges.PRICE, "no_such_token")))
                .isInstanceOf(ChargeOutcome.Declined.class);
    }
}
