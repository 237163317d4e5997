package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersBetweenTest {

    private final Gateway gateway = Gateway.shared();

    private StubService.Asked askedWith(String... headers) throws Exception {
        assertThat(Wire.get(gateway.port(), "/api/loyalty/tiers", headers).status())
                .isEqualTo(200);
        return gateway.service("loyalty-service").asked().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "cookie",
                "Forwarded",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "x-forwarded-anything",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Laurel-Subject",
                "x-laurel-internal",
                "X-B3-TraceId",
                "Proxy-Authorization",
                "TE",
                "Upgrade",
                "Via"
            })
    void doesNotReachAService(String header) throws Exception {
        assertThat(askedWith(header + ": something").headers()).doesNotContainKey(header);
    }

    @Test
    void whatAServiceNeedsReachesIt() throws Exception {
        var asked = askedWith(
                "Accept-Language: de",
                "Idempotency-Key: 0190b5c0",
                "If-Match: \"7\"",
                "Stripe-Signature: t=1,v1=2",
                "User-Agent: a browser");

        assertThat(asked.headers().getFirst("Accept-Language")).isEqualTo("de");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("0190b5c0");
        assertThat(asked.headers().getFirst("If-Match")).isEqualTo("\"7\"");
        assertThat(asked.headers().getFirst("Stripe-Signature")).isEqualTo("t=1,v1=2");
        assertThat(asked.headers().getFirst("User-Agent")).isEqualTo("a browser");
    }

    @Test
    void theServiceLearnsTheClientsAddressFromTheGatewayAlone() throws Exception {
        var asked = askedWith("X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 203.0.113.10");

        assertThat(asked.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @Test
    void headersThatConnectionNamesGoNoFurtherButNeverThoseThatDecide() throws Exception {
        var answer = Wire.raw(
                gateway.port(),
                String.join(
                        "\r\n",
                        "GET /api/loyalty/tiers HTTP/1.1",
                        "Host: localhost",
                        "Connection: close, X-Mine, Idempotency-Key",
                        "X-Mine: 1",
                        "Idempotency-Key: k",
                        "",
                        ""));

        assertThat(answer.status()).isEqualTo(200);
        var asked = gateway.service("loyalty-service").asked().getFirst();
        assertThat(asked.headers()).doesNotContainKey("X-Mine");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("k");
    }
}
