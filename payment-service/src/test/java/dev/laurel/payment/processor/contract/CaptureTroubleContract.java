package dev.laurel.payment.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ChargeOutcome.Approved;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Request;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Trouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rails on which the money must be asked for once the customer has approved. */
public interface CaptureTroubleContract<P extends ProviderUnderTest.Remote> extends ProviderContract<P> {

    @ParameterizedTest
    @EnumSource
    default void troubleWithTheCaptureLeavesItUnknownAndTheMoneyIsTakenOnce(Trouble trouble) {
        var charge = Charges.of(provider());
        var processor = provider().processor();
        var required = (RequiresAction) processor.start(charge);
        provider().customerActs(required);
        assertThat(processor.lookUp(charge, required.reference())).isEqualTo(new Approved(required.reference()));
        provider().trouble(Request.CAPTURE, trouble);
        assertThat(processor.capture(charge, required.reference())).isInstanceOf(Unknown.class);
        assertThat(provider().timesCharged(charge)).isEqualTo(trouble.isAfterItWasDone() ? 1 : 0);

        assertThat(Charges.complete(provider(), charge, processor.lookUp(charge, required.reference())))
                .isInstanceOf(Captured.class);
        assertThat(processor.capture(charge, required.reference())).isInstanceOf(Captured.class);
        assertThat(provider().timesCharged(charge)).isOne();
    }
}
