package dev.laurel.local.command;

import dev.laurel.keycloak.distribution.LocalEnvironment;
import dev.laurel.local.api.SignIns;
import dev.laurel.local.console.Terminal;
import dev.laurel.local.process.Usage;
import dev.laurel.local.suite.Component;
import dev.laurel.local.suite.Suite;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Says what runs, and what it uses. */
public final class StatusCommand implements Command {

    private static final String ROW = "%-20s %-9s %8s %6s %9s %8s %9s%n";

    private final Suite suite;
    private final Terminal terminal;

    public StatusCommand(Suite suite, Terminal terminal) {
        this.suite = suite;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String usage() {
        return "status [--secrets]      what runs and what it uses (pss: resident memory); local secrets";
    }

    @Override
    public int run(List<String> arguments) {
        PrintStream out = terminal.out();
        out.printf(ROW, "part", "state", "pid", "port", "uptime", "cpu", "pss");
        long total = 0;
        Duration processor = Duration.ZERO;
        int ready = 0;
        for (Component component : suite.components()) {
            Optional<ProcessHandle> process = suite.process(component.name());
            boolean isReady = process.isPresent() && component.readiness().isReady();
            ready += isReady ? 1 : 0;
            total += process.flatMap(Usage::memory).orElse(0L);
            processor = processor.plus(process.map(Usage::processor).orElse(Duration.ZERO));
            print(component, process, isReady);
        }
        out.printf(
                ROW, "all", ready + "/" + suite.components().size(), "", "", "", seconds(processor), mebibytes(total));
        if (arguments.contains("--secrets")) {
            printSecrets();
        }
        return ready == suite.components().size() ? OK : NOT_RUNNING;
    }

    private void print(Component component, Optional<ProcessHandle> process, boolean ready) {
        terminal.out()
                .printf(
                        ROW,
                        component.name(),
                        process.isEmpty() ? "down" : ready ? "ready" : "not ready",
                        process.map(ProcessHandle::pid).map(String::valueOf).orElse(""),
                        component.listening().getFirst().port(),
                        process.flatMap(running -> running.info().startInstant())
                                .map(began -> seconds(Duration.between(began, Instant.now())))
                                .orElse(""),
                        process.map(Usage::processor)
                                .map(StatusCommand::seconds)
                                .orElse(""),
                        process.flatMap(Usage::memory)
                                .map(StatusCommand::mebibytes)
                                .orElse(""));
    }

    /** None of them is valid outside of the local profile. */
    private void printSecrets() {
        PrintStream out = terminal.out();
        out.println();
        out.println("Simulated providers  (webhook secret, then what lets callers in)");
        out.println("  Stripe             " + variable("LAUREL_STRIPE_WEBHOOK_SECRET", "whsec_laurel_local") + ", "
                + variable("LAUREL_STRIPE_API_KEY", "sk_test_laurel_local"));
        out.println("  PayPal             " + variable("LAUREL_PAYPAL_WEBHOOK_ID", "WH-LAUREL-LOCAL")
                + " (an id: it signs with a certificate), "
                + variable("LAUREL_PAYPAL_CLIENT_ID", "paypal_client_laurel_local") + " / "
                + variable("LAUREL_PAYPAL_CLIENT_SECRET", "paypal_secret_laurel_local"));
        out.println("  Square             " + variable("LAUREL_SQUARE_SIGNATURE_KEY", "sqwh_laurel_local") + ", "
                + variable("LAUREL_SQUARE_ACCESS_TOKEN", "EAAAl_laurel_local"));
        out.println("  Coinbase           " + variable("LAUREL_COINBASE_WEBHOOK_SECRET", "whsec_coinbase_laurel_local")
                + ", " + variable("LAUREL_COINBASE_API_KEY_ID", "organizations/laurel-local/apiKeys/coinbase"));
        out.println("  BTCPay             " + variable("LAUREL_BTCPAY_WEBHOOK_SECRET", "whsec_btcpay_laurel_local")
                + ", " + variable("LAUREL_BTCPAY_API_KEY", "btcpay_laurel_local"));
        out.println("  Facebook           " + variable("LAUREL_FACEBOOK_APP_SECRET", "facebook_secret_laurel_local")
                + ", " + variable("LAUREL_FACEBOOK_PAGE_TOKEN", "EAAB_page_laurel_local"));
        out.println("Sign-ins             " + String.join(", ", SignIns.ALL));
        out.println("                     password " + SignIns.PASSWORD);
        out.println("Keycloak");
        new TreeMap<>(LocalEnvironment.read(suite.settings().root().resolve("keycloak/realm/local.env")))
                .forEach((name, value) -> {
                    if (name.endsWith("_SECRET") || name.startsWith("KC_BOOTSTRAP")) {
                        out.println("                     " + name + " " + value);
                    }
                });
    }

    private String variable(String name, String standard) {
        return suite.settings().given(name).orElse(standard);
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
