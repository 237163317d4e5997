package dev.laurel.local.demo;

import dev.laurel.local.api.LaurelClient;
import dev.laurel.local.api.SignIns;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A new customer spends 1,250 dollars and becomes Silver. Every step is asked of the suite; nothing is assumed. */
public final class PurchaseStory {

    private static final String PASSWORD = "A-long-demo-password-1";

    private final String gateway;
    private final SimulatedStripe stripe;
    private final Narration story;

    /**
     * @param simulator where the payment provider is asked whether it could deliver its webhook
     */
    public PurchaseStory(String gateway, String simulator, PrintStream out) {
        this.gateway = gateway;
        this.stripe = new SimulatedStripe(simulator);
        this.story = new Narration(out);
    }

    /** Tells it, and returns whether the payment settled and its points and tier were seen. */
    public boolean tell() throws InterruptedException {
        story.line("");
        try (var client = new LaurelClient(gateway)) {
            String email = "demo-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
            register(client, email);
            LaurelClient customer = signIn(client, "signs in", email, PASSWORD);
            account(customer);
            String payment = pay(customer);
            settle(customer, payment);
            earn(customer, payment);
            audit(signIn(client, "The admin signs in", SignIns.ADMIN, SignIns.PASSWORD));
            story.line("");
            story.line("The purchase settled, and every point of it can be explained.");
            return true;
        } catch (IOException | UnexpectedAnswerException e) {
            story.line("");
            story.line("The story ends here. " + e.getMessage());
            story.line("What went wrong meanwhile: ./laurel logs error");
            return false;
        }
    }

    private void register(LaurelClient client, String email) throws IOException, InterruptedException {
        JsonNode customer = story.happens(
                "A new customer registers",
                () -> client.post(
                        "/api/auth/register",
                        Map.of(
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "displayName",
                                "Demo Customer",
                                "birthDate",
                                "1990-04-01",
                                "region",
                                "US-CA",
                                "marketingConsent",
                                false)),
                body -> body.hasNonNull("customerId"));
        story.detail(email + ", customer " + text(customer, "customerId"));
    }

    private LaurelClient signIn(LaurelClient client, String told, String email, String password)
            throws IOException, InterruptedException {
        JsonNode tokens = story.happens(
                told,
                () -> client.post("/api/auth/login", Map.of("email", email, "password", password)),
                body -> body.hasNonNull("accessToken"));
        return client.withToken(text(tokens, "accessToken"));
    }

    private void account(LaurelClient customer) throws IOException, InterruptedException {
        JsonNode account = story.happens(
                "sees an account without points",
                () -> customer.get("/api/loyalty/account"),
                body -> body.path("available").asLong(-1) == 0 && tier(body).equals("Bronze"));
        story.detail(standing(account));
    }

    private String pay(LaurelClient customer) throws IOException, InterruptedException {
        JsonNode payment = story.happens(
                "pays 1,250.00 USD by Stripe",
                () -> customer.post(
                        "/api/payment/process",
                        Map.of(
                                "amount", Map.of("value", "1250.00", "currency", "USD"),
                                "processor", "stripe",
                                "paymentToken", "pm_card_visa",
                                "description", "A coffee machine"),
                        UUID.randomUUID().toString()),
                body -> body.hasNonNull("id"));
        story.detail("payment " + text(payment, "id") + " is " + text(payment, "status"));
        return text(payment, "id");
    }

    private void settle(LaurelClient customer, String payment) throws IOException, InterruptedException {
        JsonNode settled = story.comesAbout(
                "The payment succeeded",
                () -> customer.get("/api/payment/transactions/" + payment),
                body -> text(body, "status").equals("SUCCEEDED"));
        settled.path("history").forEach(line -> story.detail(inWords(line)));
        JsonNode events = story.comesAbout(
                "Stripe has an event for it",
                stripe::events,
                body -> SimulatedStripe.eventOf(payment, body).isPresent());
        String event = SimulatedStripe.eventOf(payment, events).orElseThrow();
        story.comesAbout(
                "and its signed webhook was checked and taken",
                () -> stripe.deliveries(event),
                SimulatedStripe::isDelivered);
        story.detail(event);
    }

    private void earn(LaurelClient customer, String payment) throws IOException, InterruptedException {
        JsonNode account = story.comesAbout(
                "The points are there, and the tier has changed",
                () -> customer.get("/api/loyalty/account"),
                body -> body.path("available").asLong(0) > 0 && tier(body).equals("Silver"));
        story.detail(standing(account));
        JsonNode ledger = story.comesAbout(
                "The ledger says why",
                () -> customer.get("/api/loyalty/ledger"),
                body -> entries(body).stream().anyMatch(entry -> isAbout(entry, payment)));
        entries(ledger).stream()
                .filter(entry -> isAbout(entry, payment))
                .forEach(entry -> entry.path("explanation").forEach(line -> story.detail(inWords(line))));
    }

    private void audit(LaurelClient admin) throws IOException, InterruptedException {
        JsonNode report = story.happens(
                "and asks the auditor: nothing drifts",
                () -> admin.get("/api/admin/loyalty/audit"),
                body -> body.path("drift").isArray() && body.path("drift").isEmpty());
        story.detail("checked " + inWords(report.path("checked")) + "; trial balance "
                + inWords(report.path("trialBalance")));
    }

    private static List<JsonNode> entries(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static boolean isAbout(JsonNode entry, String payment) {
        return text(entry.path("reference"), "id").equals(payment);
    }

    private static String standing(JsonNode account) {
        return account.path("available").asLong() + " points, " + tier(account);
    }

    private static String tier(JsonNode account) {
        return text(account.path("tier"), "name");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** A value as it is, an object's values side by side. */
    private static String inWords(JsonNode node) {
        if (!node.isObject()) {
            return node.isString() ? node.asString() : node.toString();
        }
        StringBuilder words = new StringBuilder();
        node.properties().forEach(property -> {
            String value = inWords(property.getValue());
            if (!value.equals("null") && !value.isBlank()) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(property.getKey())
                        .append(' ')
                        .append(value);
            }
        });
        return words.toString();
    }
}
