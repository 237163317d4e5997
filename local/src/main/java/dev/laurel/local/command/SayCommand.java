package dev.laurel.local.command;

import dev.laurel.local.api.LaurelClient;
import dev.laurel.local.api.SignIns;
import dev.laurel.local.suite.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Says something to the simulated Alexa and shows what she answers. A session stays open between two calls. */
public final class SayCommand implements Command {

    private static final String LOCALE = "--locale";
    private static final String NEW_SESSION = "--new-session";
    private static final String LINK = "--link";
    private static final String UNDERSTOOD = "status";

    private final Settings settings;
    private final PrintStream out;

    public SayCommand(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public String name() {
        return "say";
    }

    @Override
    public String usage() {
        return "say TEXT                speak to the skill as Alexa would; [--locale es-US] [--new-session]; --link [EMAIL]";
    }

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        Map<String, Object> request = new HashMap<>();
        String text = null;
        boolean link = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(LOCALE) && i + 1 < arguments.size()) {
                request.put("locale", arguments.get(++i));
            } else if (argument.equals(NEW_SESSION)) {
                request.put("newSession", true);
            } else if (argument.equals(LINK)) {
                link = true;
            } else if (text == null && !argument.startsWith("--")) {
                text = argument;
            } else {
                return misused();
            }
        }
        if (text == null && !link) {
            return misused();
        }
        try {
            request.put("text", link ? "my code is " + code(text == null ? SignIns.CUSTOMER : text) : text);
            return say(request);
        } catch (IOException away) {
            out.println("Nobody listens: " + away.getMessage() + ". Start the suite with ./laurel up.");
            return NOT_RUNNING;
        } catch (IllegalStateException refused) {
            out.println(refused.getMessage());
            return FAILED;
        }
    }

    private int say(Map<String, Object> request) throws IOException, InterruptedException {
        try (var simulator = new LaurelClient(settings.simulator())) {
            var answer = simulator.post("/simulator/alexa/say", request);
            if (!answer.isOk()) {
                out.println("The simulator refused: " + answer.body());
                return FAILED;
            }
            show(request, answer.body());
            return answer.body().path(UNDERSTOOD).asInt() == 200 ? OK : FAILED;
        }
    }

    private void show(Map<String, Object> request, JsonNode answer) {
        String slots = answer.path("slots").isEmpty() ? "" : " " + answer.path("slots");
        out.println("you:     " + request.get("text") + "   ("
                + answer.path("heard").asString() + slots + ")");
        out.println("alexa:   " + answer.path("speech").asString());
        JsonNode card = answer.path("card");
        if (card.isObject()) {
            out.println("card:    " + card(card));
        }
        out.println("session: " + (answer.path("session").asBoolean() ? "open" : "closed") + "   ("
                + answer.path("millis").asLong() + " ms)");
        if (card.path("type").asString("").equals("LinkAccount")) {
            out.println("\nAlexa does not know whose account this is. ./laurel say --link joins her with "
                    + SignIns.CUSTOMER
                    + "\n(or --link and another e-mail address): it gets a code as the portal would, and speaks it.");
        }
    }

    private static String card(JsonNode card) {
        return card.path("type").asString().equals("LinkAccount")
                ? "link your account (LinkAccount)"
                : card.path("title").asString("") + ": "
                        + card.path("content").asString("").replace("\n", "\n         ");
    }

    /** As the portal gets one for whoever is signed in there. */
    private String code(String email) throws IOException, InterruptedException {
        try (var gateway = new LaurelClient(settings.gateway())) {
            var signedIn = gateway.post("/api/auth/login", Map.of("email", email, "password", SignIns.PASSWORD));
            if (!signedIn.isOk()) {
                throw new IllegalStateException(email + " cannot sign in: " + signedIn.body());
            }
            String token = signedIn.body().path("accessToken").asString();
            var code = gateway.withToken(token).post("/api/auth/me/links/alexa", Map.of());
            if (!code.isOk()) {
                throw new IllegalStateException("There was no code: " + code.body());
            }
            return code.body().path("code").asString();
        }
    }

    private int misused() {
        out.println("usage: ./laurel " + usage());
        return MISUSED;
    }
}
