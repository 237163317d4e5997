package dev.laurel.stories.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody with a linked device, who asks it for his points; used by one thread at a time. */
final class AlexaListener {

    private final Shop simulator;
    private final String device = "bench-" + UUID.randomUUID();
    private final List<Long> answered = new ArrayList<>();

    /** A customer of that address, whose device is linked from now on. */
    AlexaListener(Shop gateway, Shop simulator, String email) {
        this.simulator = simulator;
        var code = gateway.send(
                        "POST",
                        "/api/auth/me/links/alexa",
                        Map.of("Authorization", "Bearer " + gateway.signIn(email)),
                        "{}")
                .get("code")
                .asString();
        var linked = say("my code is " + code);
        if (!linked.path("speech").asString("").startsWith("Linked")) {
            throw new IllegalStateException("The device was not linked: " + linked);
        }
    }

    /** Asks and hears the answer. */
    void ask() {
        var heard = say("how many points do I have");
        if (!heard.path("speech").asString("").startsWith("You have")) {
            throw new IllegalStateException("Alexa did not tell the points: " + heard);
        }
        answered.add(heard.get("millis").asLong());
    }

    /** How long the skill took for each answer since the last time that this was asked, in milliseconds. */
    List<Long> taken() {
        var all = List.copyOf(answered);
        answered.clear();
        return all;
    }

    private JsonNode say(String text) {
        var heard = simulator.send(
                "POST",
                "/simulator/alexa/say",
                Map.of(),
                "{\"text\":\"%s\",\"device\":\"%s\",\"newSession\":true}".formatted(text, device));
        if (heard.path("status").asInt() != 200) {
            throw new IllegalStateException("The skill did not answer: " + heard);
        }
        return heard;
    }
}
