package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentSearchParams;
import dev.laurel.simulator.SimulatorTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Payments are found by their metadata, once the index has caught up. */
@TestPropertySource(properties = "laurel.simulator.stripe.search-lag=2s")
class SearchTest extends SimulatorTest {

    private List<PaymentIntent> search(String query) throws StripeException {
        var params = PaymentIntentSearchParams.builder().setQuery(query).build();
        return stripe().paymentIntents().search(params).getData();
    }

    @Test
    void whatWasPaidIsFoundALittleLater() throws StripeException {
        var wanted = pay("pm_card_visa");
        stripe().paymentIntents()
                .create(purchase("pm_card_visa").putMetadata("paymentId", "p-2").build());
        var query = "metadata['paymentId']:'p-1'";
        assertThat(search(query)).isEmpty();

        await().atMost(Duration.ofSeconds(10)).until(() -> !search(query).isEmpty());

        assertThat(search(query)).extracting(PaymentIntent::getId).containsExactly(wanted.getId());
        assertThat(search("metadata[\"paymentId\"]:\"p-1\" AND metadata['other']:'x'"))
                .isEmpty();
    }

    @Test
    void allPagesAreFound() throws StripeException {
        for (var number = 0; number < 3; number++) {
            pay("pm_card_visa");
        }
        var params = PaymentIntentSearchParams.builder()
                .setQuery("metadata['paymentId']:'p-1'")
                .setLimit(2L)
                .build();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                stripe().paymentIntents().search(params).autoPagingIterable())
                        .hasSize(3));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        var refused = catchThrowableOfType(InvalidRequestException.class, () -> search("amount>1000"));
        assertThat(refused.getParam()).isEqualTo("query");
    }
}
