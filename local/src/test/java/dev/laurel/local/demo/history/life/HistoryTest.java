package dev.laurel.local.demo.history.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.api.FakeGateway;
import dev.laurel.local.clock.ClockFile;
import dev.laurel.local.demo.history.plan.Act;
import dev.laurel.local.demo.history.plan.Moment;
import dev.laurel.local.demo.history.plan.Person;
import dev.laurel.local.demo.history.plan.Plan;
import dev.laurel.local.suite.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two days of a history against a gateway that answers as it was told to. */
class HistoryTest {

    private static final Person MAYA = new Person(
            "maya", "maya@example.com", "Maya", LocalDate.parse("1990-01-02"), "US-ME", 2, 0, 3, "stripe", 0, "");

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private ClockFile clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        clock = ClockFile.at(folder.resolve("clock"), Clock.systemUTC());
        clock.begin(new Moment(3, LocalTime.NOON, List.of()).at(today));
        gateway = new FakeGateway()
                .answers("POST /api/auth/register", 201, "{\"customerId\":\"c-1\"}")
                .answers("POST /api/auth/login", 200, "{\"accessToken\":\"token\"}")
                .answers("PUT /api/notifications/preferences", 200, "{}")
                .answers("POST /api/payment/process", 201, "{\"id\":\"pay_1\"}")
                .answers("GET /api/loyalty/ledger", 200, "{\"items\":[]}")
                .answers(
                        "GET /api/loyalty/ledger",
                        200,
                        "{\"items\":[{\"kind\":\"earn\",\"reference\":{\"id\":\"pay_1\"}}]}");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void momentsAreLivedInTheirOrderAndAPurchaseUntilItsPointsAreThere() throws InterruptedException {
        var otherwise = live(new Act.Join(MAYA), new Act.Buy(1, "maya", "Cortado", 425, "stripe", false));

        assertThat(otherwise).isZero();
        assertThat(gateway.requests())
                .containsExactly(
                        "POST /api/auth/register",
                        "POST /api/auth/login",
                        "PUT /api/notifications/preferences",
                        "POST /api/payment/process",
                        "GET /api/loyalty/ledger",
                        "GET /api/loyalty/ledger");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 members", "1 payments", "4.25 USD");
    }

    @Test
    void whateverHappensItIsNowInTheEnd() throws InterruptedException {
        live(new Act.Join(MAYA), new Act.Send("maya", "sam@example.com", 50));
        assertThat(Duration.between(clock.now(), Clock.systemUTC().instant()).abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatGoesOtherwiseIsToldAndTheRestGoesOn() throws InterruptedException {
        var otherwise = live(new Act.Send("maya", "sam@example.com", 50), new Act.Join(MAYA));

        assertThat(otherwise).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 days ago", "sam@example.com", "404");
        assertThat(gateway.requests()).contains("POST /api/auth/register");
    }

    private int live(Act first, Act second) throws InterruptedException {
        var plan = new Plan(
                today,
                List.of(MAYA),
                List.of(
                        new Moment(2, LocalTime.of(11, 0), List.of(first)),
                        new Moment(1, LocalTime.of(11, 5), List.of(second))),
                List.of());
        var settings = new Settings(
                folder,
                Map.of(
                        "LAUREL_GATEWAY_PORT",
                        Integer.toString(URI.create(gateway.address()).getPort()),
                        "LAUREL_SIMULATOR",
                        gateway.address()));
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new History(settings, clock, new Diary(out, today)).live(plan);
    }
}
