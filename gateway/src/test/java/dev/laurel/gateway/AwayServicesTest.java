package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AwayServicesTest {

    private static final String MOODY = "moody-service";

    @Test
    void aServiceThatNobodyHasSeenIsUnavailable() throws Exception {
        var answer = Wire.get(Gateway.shared().port(), "/api/moody/x");

        SecurityHeaders.areOnProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void aServiceThatIsDownIsUnavailableAndReachableAgainAsSoonAsItIsBack() throws Exception {
        int port = freePort();
        try (var gateway = Gateway.start(instance(0, port))) {
            SecurityHeaders.areOnProblem(Wire.get(gateway.port(), "/api/moody/x"), 503, "unavailable");

            try (var _ = StubService.onPort(MOODY, port)) {
                assertThat(Wire.get(gateway.port(), "/api/moody/x").body()).isEqualTo(MOODY);
            }
            SecurityHeaders.areOnProblem(Wire.get(gateway.port(), "/api/moody/x"), 503, "unavailable");

            try (var _ = StubService.onPort(MOODY, port)) {
                assertThat(Wire.get(gateway.port(), "/api/moody/x").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void anInstanceThatRefusesIsMadeUpForByAnother() throws Exception {
        try (var alive = StubService.named(MOODY);
                var gateway = Gateway.start(instance(0, freePort()), instance(1, alive.port()))) {
            for (int request = 0; request < 6; request++) {
                assertThat(Wire.get(gateway.port(), "/api/moody/x").status()).isEqualTo(200);
                assertThat(Wire.post(gateway.port(), "/api/moody/x", "{\"n\":1}")
                                .status())
                        .isEqualTo(200);
            }
            assertThat(alive.asked()).hasSize(12);
        }
    }

    @Test
    void instancesAreAskedInTurn() throws Exception {
        try (var one = StubService.named(MOODY);
                var two = StubService.named(MOODY);
                var gateway = Gateway.start(instance(0, one.port()), instance(1, two.port()))) {
            for (int request = 0; request < 10; request++) {
                Wire.get(gateway.port(), "/api/moody/x");
            }
            assertThat(IntStream.of(one.asked().size(), two.asked().size())).containsExactly(5, 5);
        }
    }

    @Test
    void anAnswerThatDoesNotComeEndsAsATimeout() throws Exception {
        try (var slow = StubService.named(MOODY);
                var gateway = Gateway.start(instance(0, slow.port()))) {
            SecurityHeaders.areOnProblem(Wire.get(gateway.port(), "/api/moody/never-answers"), 504, "timeout");
        }
    }

    @Test
    void aPaymentIsNeverSentTwiceByTheGateway() throws Exception {
        try (var one = new DroppingService();
                var two = new DroppingService();
                var gateway = Gateway.start(instance(0, one.port()), instance(1, two.port()))) {
            SecurityHeaders.areOnProblem(
                    Wire.post(gateway.port(), "/api/moody/pay", "{\"amount\":1}"), 502, "broken-off");
            assertThat(one.requests() + two.requests()).isEqualTo(1);
        }
    }

    @Test
    void aReadThatBreaksOffIsTriedAtAnotherInstance() throws Exception {
        try (var one = new DroppingService();
                var two = new DroppingService();
                var gateway = Gateway.start(instance(0, one.port()), instance(1, two.port()))) {
            SecurityHeaders.areOnProblem(Wire.get(gateway.port(), "/api/moody/x"), 502, "broken-off");
            assertThat(one.requests()).isEqualTo(1);
            assertThat(two.requests()).isEqualTo(1);
        }
    }

    private static String instance(int index, int port) {
        return Gateway.instance(MOODY, index, "http://localhost:" + port).substring(2);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
