package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.laurel.test.TestIssuer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CorrelationTest {

    private static final String TOKEN = TestIssuer.shared().customer("a-customer");

    private final Gateway gateway = Gateway.shared();
    private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            lines.add(event);
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        accessLog().addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        accessLog().detachAppender(appender);
    }

    private static Logger accessLog() {
        return (Logger) LoggerFactory.getLogger("access");
    }

    /** An answer's line is written behind it: those of earlier answers may come first. */
    private ILoggingEvent lineOf(Wire.Answer answer) throws InterruptedException {
        while (true) {
            var line = lines.poll(10, TimeUnit.SECONDS);
            assertThat(line).as("an access log line").isNotNull();
            if (answer.header("X-Correlation-Id")
                    .equals(line.getMDCPropertyMap().get("correlationId"))) {
                return line;
            }
        }
    }

    @Test
    void oneIdIsInTheAnswerTheLogAndTheServicesTrace() throws Exception {
        var answer = Wire.get(gateway.port(), "/api/loyalty/ledger/7?cursor=secret", "Authorization: " + TOKEN);

        var id = answer.header("X-Correlation-Id");
        assertThat(lineOf(answer).getFormattedMessage()).matches("GET /api/loyalty/\\*\\* 200 [0-9.]+ ms");
        assertThat(gateway.service("loyalty-service").asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers().get("traceparent"))
                        .singleElement()
                        .asString()
                        .matches("00-" + id + "-[0-9a-f]{16}-01"));
    }

    @Test
    void aProblemQuotesTheIdOfItsLogLine() throws Exception {
        var answer = Wire.get(gateway.port(), "/api/loyalty/account");

        SecurityHeaders.areOnProblem(answer, 401, "unauthorized");
        assertThat(lineOf(answer).getFormattedMessage()).matches("GET /api/loyalty/\\*\\* 401 [0-9.]+ ms");
    }

    @Test
    void idsFromOutsideAreNotTakenOver() throws Exception {
        var foreign = "0af7651916cd43dd8448eb211c80319c";
        var answer = Wire.get(
                gateway.port(),
                "/api/loyalty/tiers",
                "traceparent: 00-" + foreign + "-b7ad6b7169203331-01",
                "tracestate: vendor=1",
                "baggage: a=b",
                "X-Correlation-Id: " + foreign,
                "X-Request-Id: " + foreign,
                "b3: " + foreign);

        assertThat(answer.header("X-Correlation-Id")).isNotEqualTo(foreign);
        assertThat(gateway.service("loyalty-service").asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers().toString()).doesNotContain(foreign);
            assertThat(asked.headers()).doesNotContainKeys("Tracestate", "Baggage", "B3", "X-request-id");
        });
    }

    @Test
    void theLogNamesNobodyAndNoSecret() throws Exception {
        var known = Wire.get(
                gateway.port(), "/api/sweepstakes/a-secret-id?token=a-secret-query", "Authorization: " + TOKEN);
        var unknown = Wire.get(gateway.port(), "/a-secret-path", "Authorization: Bearer a-secret-token");

        assertThat(lineOf(known).getFormattedMessage()).startsWith("GET /api/sweepstakes/{id} 200 ");
        assertThat(lineOf(unknown).getFormattedMessage()).startsWith("GET unknown 404 ");
    }
}
