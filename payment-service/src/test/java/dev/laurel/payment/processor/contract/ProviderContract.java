package dev.laurel.payment.processor.contract;

import org.junit.jupiter.api.BeforeEach;

/** Has a provider, which begins each test with nothing. */
public interface ProviderContract<P extends ProviderUnderTest> {

    /** The adapter, and the provider (or its simulator) behind it; the same whenever it is asked for in a test. */
    P provider();

    @BeforeEach
    default void begin() {
        provider().reset();
    }
}
