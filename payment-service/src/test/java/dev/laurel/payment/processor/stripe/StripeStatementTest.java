package dev.laurel.payment.processor.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements of accounts whose currency is not the customer's, and of accounts that others use too. */
class StripeStatementTest {

    private static final String LINES = """
            {"object":"list","has_more":false,"url":"/v1/balance_transactions","data":[
              {"id":"txn_4","object":"balance_transaction","type":"payout","amount":-9000,"currency":"usd",
               "created":1795435203,"source":{"id":"po_1","object":"payout","amount":9000,"currency":"usd"}},
              {"id":"txn_3","object":"balance_transaction","type":"charge","amount":700,"currency":"usd",
               "created":1795435202,"source":{"id":"ch_2","object":"charge","amount_captured":700,"currency":"usd",
               "metadata":{}}},
              {"id":"txn_2","object":"balance_transaction","type":"refund","amount":-2331,"currency":"usd",
               "created":1795435201,"source":{"id":"re_1","object":"refund","amount":2000,"currency":"eur",
               "charge":"ch_1","payment_intent":"pi_1"}},
              {"id":"txn_1","object":"balance_transaction","type":"charge","amount":5815,"currency":"usd",
               "created":1795435200,"exchange_rate":1.1654,
               "source":{"id":"ch_1","object":"charge","amount_captured":4990,"currency":"eur",
               "payment_intent":"pi_1","metadata":{"laurel_attempt":"pay_1-1"}}}]}""";

    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/balance_transactions", exchange -> {
            try (exchange) {
                var body = (status == 200 ? LINES : "{}").getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void amountsAreTheCustomersAndNotTheAccounts() {
        assertThat(read())
                .contains(
                        line(Kind.CHARGE, "pi_1", "pi_1", euros(49.90), 0, "pay_1-1"),
                        line(Kind.REFUND, "pi_1", "re_1", euros(20), 1, null));
    }

    @Test
    void whatOthersTookIsShownAndPayoutsAreNot() {
        assertThat(read())
                .hasSize(3)
                .contains(line(Kind.CHARGE, "ch_2", "ch_2", Money.of(CurrencyUnit.USD, 7), 2, null));
    }

    @Test
    void aStatementThatDoesNotComeIsNotAnEmptyOne() {
        status = 500;
        assertThatThrownBy(this::read).isInstanceOf(StatementUnavailableException.class);
    }

    private List<StatementLine> read() {
        var client = StripeClient.builder()
                .setApiKey(SimulatedStripe.API_KEY)
                .setApiBase("http://localhost:" + server.getAddress().getPort())
                .setMaxNetworkRetries(0)
                .build();
        return new StripeStatement(client).read(Instant.EPOCH, Instant.now());
    }

    private static StatementLine line(
            Kind kind, String reference, String id, Money amount, int second, String attempt) {
        return new StatementLine(kind, reference, id, amount, Instant.ofEpochSecond(1795435200L + second), attempt);
    }

    private static Money euros(double amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
