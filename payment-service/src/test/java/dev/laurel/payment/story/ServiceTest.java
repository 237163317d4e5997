package dev.laurel.payment.story;

import dev.laurel.payment.processor.stripe.SimulatedStripe;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with the simulated Stripe beside it; times are short, so that nobody waits for the resolver. */
@LaurelTest
public abstract class ServiceTest {

    protected final SimulatedStripe stripe = SimulatedStripe.shared();
    protected final String customer = "customer-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void shortTimes(DynamicPropertyRegistry properties) {
        properties.add(
                "laurel.payment.stripe.api-base", () -> SimulatedStripe.shared().address());
        properties.add("laurel.payment.stripe.read-timeout", () -> "1s");
        properties.add("laurel.payment.look.patience", () -> "2s");
        properties.add("laurel.payment.look.first", () -> "100ms");
        properties.add("laurel.payment.resolver.interval", () -> "100ms");
        properties.add("laurel.payment.webhooks.patience", () -> "300ms");
        properties.add("laurel.payment.webhooks.sweep-interval", () -> "100ms");
        properties.add("laurel.payment.webhooks.courtesy", () -> "50ms");
    }

    @BeforeEach
    void begin() {
        stripe.reset();
        stripe.relay().passTo(port);
    }

    @AfterEach
    void end() {
        stripe.relay().passTo(0);
    }

    protected Client client() {
        return client(TestIssuer.shared().customer(customer));
    }

    protected Client client(String authorization) {
        return new Client(port, authorization);
    }
}
